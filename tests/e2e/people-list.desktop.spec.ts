import { expect, type Page, test } from '@playwright/test'
import type { Actor } from '#app/domain/access/index.ts'
import { newId, systemClock } from '#app/domain/kernel/index.ts'
import { correctDetails } from '#app/domain/people/index.server.ts'
import { join, openServersDatabase } from './access/people.ts'

const days = 'from=2020-01-15&to=2026-12-14'

async function signIn(page: Page): Promise<void> {
  await page.goto('/login')
  await typeIn(page)
  await expect(page).toHaveURL(/\/uptake$/)
}

async function typeIn(page: Page): Promise<void> {
  await page.locator('[name="phone"]').fill('0912000005')
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
}

test('a group that the breakdown has not is not there; one of nobody is, at 0', async ({ page }) => {
  await signIn(page)
  for (const group of ['by=commune&key=99999', 'by=gender&key=xxx', 'by=gender&key=']) {
    const answer = await page.goto(`/uptake/people?${days}&kind=completed&measure=headcount&${group}`)
    expect([group, answer?.status()]).toEqual([group, 404])
    await expect(page.getByText('Không có nhóm này trong cách chia ấy.')).toBeVisible()
    await expect(page.locator('.rail')).toBeVisible()
    await expect(page.locator('.tabs, .table-box')).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Về số liệu' }).click()
  await expect(page).toHaveURL(`/uptake?${days}&kind=completed&measure=headcount&by=gender`)
  const empty = await page.goto('/uptake/people?from=2020-01-15&to=2020-02-14&by=gender&key=female')
  expect(empty?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoàn thành: 0 người')
})

test('wrong days are told as on the screen of figures, also where a file was asked for', async ({ page }) => {
  await signIn(page)
  const wrong = 'from=2026-02-30&to=2026-03-01'
  for (const address of [`/uptake/people?${wrong}`, `/uptake/download?format=csv&${wrong}`]) {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(400)
    await expect(page.getByText('Ngày chưa đúng.')).toBeVisible()
    const mend = address.includes('people')
      ? 'Về số liệu để chọn lại hai ngày.'
      : 'Chọn lại ngày bắt đầu và ngày kết thúc.'
    await expect(page.getByText(mend)).toBeVisible()
    await expect(page.locator('.rail')).toBeVisible()
    await expect(page.locator('.tabs')).toHaveCount(0)
    if (address.includes('people')) await page.getByRole('link', { name: 'Về số liệu' }).click()
    await expect(page).toHaveURL(`/uptake?${wrong}`)
    await expect(page.locator('input[name="from"][type="date"]')).toHaveValue('')
  }
  // A program is told so too, without a page.
  const answer = await page.request.get(`/uptake/download?format=csv&${wrong}`, { headers: { Accept: '*/*' } })
  expect([answer.status(), (await answer.json()).code]).toEqual([400, 'figure'])
})

test('a file asked for when the sign-in is over leads to the sign-in, and from there back to the view', async ({
  page,
}) => {
  await signIn(page)
  const view = `/uptake?${days}&kind=enrolled&measure=headcount&by=gender`
  for (const format of ['XLSX', 'CSV']) {
    await page.goto(view)
    await page.context().clearCookies()
    await page.getByRole('link', { name: format }).click()
    await expect(page).toHaveURL(/\/login\?to=/)
    await typeIn(page)
    await expect(page).toHaveURL(view)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: format }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^len-san-ghi-danh-.*\\.${format.toLowerCase()}$`))
  }
})

test('a list of people says which of how many stand on it; printed, by whom and when it was seen, and nothing to press', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(`/uptake/people?${days}&kind=completed&measure=headcount`)
  const total = /^Hoàn thành: ([\d.]+) người$/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1]
  await expect(page.getByText(`Người 1–50 trên ${total}`, { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await expect(page.getByText(`Người 51–100 trên ${total}`, { exact: true })).toBeVisible()
  await expect(page.getByText('; in từng trang.')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(`Người 51–100 trên ${total}; in từng trang.`, { exact: true })).toBeVisible()
  await expect(
    page.getByText(/Sở Khoa học và Công nghệ tỉnh Hà Tĩnh, xem lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}\./),
  ).toBeVisible()
  const toPress = page.locator('.adr, .pager, .rail, button, main a:not(table a)')
  await expect(toPress.filter({ visible: true })).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Về đầu danh sách' }).click()
  await expect(page.getByText(`Người 1–50 trên ${total}`, { exact: true })).toBeVisible()
  await page.goto(`/uptake/people?${days}&kind=completed&measure=participations`)
  await expect(page.getByText(/^Lượt 1–50 trên [\d.]+$/)).toBeVisible()
})

test('who registers is a person, also where turns are counted', async ({ page }) => {
  await signIn(page)
  await page.goto(`/uptake/people?${days}&kind=registered&measure=participations`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đăng ký: [\d.]+ người$/)
  await expect(page.getByText(/^Người 1–50 trên [\d.]+$/)).toBeVisible()
})

test('an entry that was corrected says as what it counts, and by which entry', async ({ page, baseURL }) => {
  const open = await openServersDatabase(new URL(baseURL ?? '').port)
  const { personId } = await join(open, '18073')
  const actor: Actor = { kind: 'person', personId, accountId: personId, fullName: '', signInHash: '', grants: [] }
  const corrected = await correctDetails(
    { db: open.ctx.db, clock: systemClock, actor },
    {
      ...{ personId, key: newId(), fullName: 'Phan Thị Thử', birthYear: 1991, gender: 'male', commune: '18496' },
      ...{ organisationKind: 'cooperative', organisationName: 'HTX Thử' },
    },
  )
  await open.close()
  expect(corrected.ok).toBe(true)
  await signIn(page)
  await expect(async () => {
    await page.goto(`/uptake/people/${personId}`)
    await expect(page.getByText(/tính là xã Hương Khê, Nam, sinh năm 1991, do bút toán [\d.]+/)).toHaveCount(1)
  }).toPass({ timeout: 15_000 })
})

test('a person opened from a list is shown at the entry that the list tells of', async ({ page }) => {
  await signIn(page)
  await page.goto('/uptake/people?from=2026-01-15&to=2026-11-14&kind=completed&measure=headcount')
  const row = page.locator('main tbody tr').first()
  const entry = (await row.locator('td').last().innerText()).trim()
  await row.getByRole('link').click()
  const marked = page.locator('tr[aria-current="true"]')
  await expect(marked).toHaveCount(1)
  await expect(marked.locator('td').last()).toHaveText(entry)
  await expect(marked).toBeInViewport()
})

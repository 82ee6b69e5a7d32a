import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { course, join, newPhone, takeQuiz } from './journey.ts'

async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill(phone)
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/uptake$/)
}

/** The first figure of the strip for a kind: how many people. */
async function peopleIn(page: Page, kind: string): Promise<number> {
  const figure = page.locator(`main a[href*="kind=${kind}"][href*="/uptake/people"]`).first()
  return Number((await figure.innerText()).replace(/\D/g, ''))
}

test('a vendor learns, the department sees it counted, and opens the figure down to the entries', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signIn(page, '0912000005')
  await page.goto('/uptake?kind=started&by=commune')
  const before = { registered: await peopleIn(page, 'registered'), started: await peopleIn(page, 'started') }

  const visitor = await (await browser.newContext()).newPage()
  const name = 'Đặng Thị Thử Nghiệm'
  await visitor.goto(course)
  await visitor.getByRole('link', { name: /Vào học bài 1/ }).click()
  await visitor.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await visitor.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(visitor, newPhone(), name)
  await takeQuiz(visitor)
  await visitor.close()

  // Counted within seconds of its commit: the figures move.
  await expect
    .poll(
      async () => {
        await page.reload()
        return (
          (await peopleIn(page, 'registered')) > before.registered && (await peopleIn(page, 'started')) > before.started
        )
      },
      { timeout: 20_000 },
    )
    .toBe(true)

  await page.locator('main a[href*="kind=started"][href*="/uptake/people"]').first().click()
  await expect(page).toHaveURL(/\/uptake\/people/)
  await page.reload()
  for (let turned = 0; turned < 80 && (await page.getByRole('link', { name }).count()) === 0; turned++) {
    const next = await page.getByRole('link', { name: 'Trang sau' }).getAttribute('href', { timeout: 5_000 })
    await page.goto(next ?? '')
  }
  // The newest, where earlier runs left some of the same name.
  await page.getByRole('link', { name }).last().click()
  await expect(page.locator('main tbody tr, main li')).not.toHaveCount(0)
})

test('the figures are downloaded for Excel', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/uptake?kind=completed&by=commune')
  for (const format of ['CSV', 'XLSX']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: format }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^len-san-hoan-thanh-theo-xa-phuong-[\\d-]+-den-[\\d-]+\\.${format.toLowerCase()}$`),
    )
  }
})

test('axe finds nothing on the staff’s pages', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, '0912000006')
  for (const address of [
    '/uptake',
    '/uptake?by=gender&kind=enrolled',
    '/uptake/people?kind=completed',
    '/admin/people',
    '/admin/lookings',
  ]) {
    await page.goto(address)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map((one) => `${address} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  }
})

test('an administrator finds a person without accents and gives a reset code', async ({ page }) => {
  await signIn(page, '0912000006')
  await page.goto('/admin/people?q=0912000001')
  await page.locator('main table a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Hạnh/)
})

test('from a figure to its people to one’s entries, and back to the same view', async ({ page }) => {
  await signIn(page, '0912000005')
  const view = '/uptake?from=2020-01-15&to=2026-12-14&kind=completed&measure=headcount&by=gender'
  await page.goto(view)
  await page.locator('main table a[href*="key=female"]').first().click()
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await expect(page).toHaveURL(/after=/)
  const list = page.url()
  await page.locator('main tbody a').first().click()
  await expect(page.getByRole('rowheader', { name: /Livestream/ }).first()).toBeVisible()
  // Lessons go by their title, never by the key of their file.
  await expect(page.locator('main table')).toContainText('Đạt bài kiểm tra cuối khoá')
  await expect(page.locator('main table')).not.toContainText(/[a-z]+-[a-z]+-[a-z]+/)
  await page.getByRole('link', { name: 'Về danh sách' }).click()
  await expect(page).toHaveURL(list)
  await page.getByRole('link', { name: 'Về số liệu' }).click()
  await expect(page).toHaveURL(new RegExp(`${view.replace(/[?]/g, '\\?')}$`))
})

test('choosing one’s own days keeps those shown, and offers to type them', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/uptake?from=2026-09-15&to=2026-10-14&kind=enrolled&measure=headcount&by=gender')
  await page.locator('select[name="period"]').selectOption({ label: 'Chọn ngày' })
  await page.locator('input[name="from"][type="date"]').fill('2026-10-01')
  await page.getByRole('button', { name: 'Xem số liệu' }).click()
  await expect(page).toHaveURL('/uptake?from=2026-10-01&to=2026-10-14&kind=enrolled&measure=headcount&by=gender')
  await expect(page.getByText('so với cùng số ngày liền trước (17/09/2026 đến 30/09/2026)')).toBeVisible()
})

test('communes come by name when their heading is pressed, all of them', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/uptake?from=2026-10-15&to=2026-11-14&kind=completed&measure=headcount&by=commune')
  const figure = (name: string) => page.getByRole('row', { name }).getByRole('cell').nth(1).innerText()
  const before = await figure('xã Thượng Đức')
  await page.getByRole('columnheader', { name: 'Xã, phường' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Xếp theo tên' })).toBeVisible()
  const names = await page.locator('tbody td:first-child').allInnerTexts()
  expect(names.length).toBe(71)
  // What is no commune of the province stands last, as in the files.
  expect(names.slice(-2).map((name) => name.trim())).toEqual(['Tỉnh khác', 'Chưa rõ'])
  const bare = names.slice(0, -2).map((name) => name.trim().replace(/^(xã|phường)\s+/, ''))
  expect(bare).toEqual([...bare].sort((a, b) => a.localeCompare(b, 'vi')))
  expect(await figure('xã Thượng Đức')).toBe(before)
})

test.describe('in a browser that writes the month first', () => {
  test.use({ locale: 'en-US' })

  test('a day that is chosen is also written as it is read here', async ({ page }) => {
    await signIn(page, '0912000005')
    await page.goto('/uptake?from=2026-10-05&to=2026-11-20')
    const from = page.locator('label', { has: page.locator('input[name="from"]') })
    await expect(from.getByText('tức 05/10/2026')).toBeVisible()
    await from.locator('input').fill('2026-10-06')
    await expect(from.getByText('tức 06/10/2026')).toBeVisible()
  })
})

test('whoever may not see a page is led to where they begin', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'Về số liệu học' }).click()
  await expect(page).toHaveURL(/\/uptake$/)
})

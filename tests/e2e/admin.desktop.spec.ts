import { expect, type Page, test } from '@playwright/test'
import { signIn } from './journey.ts'

/** The page of the person who has a number, found by its last digits. */
async function openPerson(page: Page, lastDigits: string, name: RegExp): Promise<void> {
  await page.goto(`/admin/people?q=${lastDigits}`)
  await page.locator('main table').getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a role is given where it can be; a refusal says what would be right, and no earlier message stands beside it', async ({
  page,
}) => {
  await signIn(page, '0912000006')
  await page.goto('/admin')
  await expect(page).toHaveURL('/admin/people')
  await openPerson(page, '000001', /Hạnh/)
  const [role, place] = [page.locator('select[name="role"]'), page.locator('select[name="place"]')]
  const give = page.getByRole('button', { name: 'Giao vai trò' })
  await expect(place.locator('option').nth(1)).toHaveText('Cam Hạnh')

  await role.selectOption('organisation_manager')
  await place.selectOption('organisation')
  await give.click()
  await expect(page.getByText('Đã giao vai trò.')).toBeVisible()
  const held = page.locator('main tr', { hasText: 'Cam Hạnh' })
  await expect(held).toContainText('Quản lý đơn vị')

  await role.selectOption('administrator')
  await place.selectOption('18496')
  await give.click()
  await expect(page.getByText('Vai trò Quản trị đi với cả tỉnh')).toBeVisible()
  await expect(page.getByText('Đã giao vai trò.')).toHaveCount(0)
  await expect(role).toHaveValue('administrator')

  await held.getByRole('button', { name: /Thu lại/ }).click()
  await expect(held).toHaveCount(0)
})

test('nobody is offered to take away their own role of administrator, and is told why', async ({ page }) => {
  await signIn(page, '0912000006')
  await openPerson(page, '000006', /Hà/)
  const own = page.locator('main tr', { hasText: 'Quản trị' }).first()
  // Whether this one is the last depends on what other tests have given.
  await expect(own).toContainText(/Đây là người quản trị cuối cùng|nhờ quản trị viên khác thu lại/)
  await expect(own.getByRole('button')).toHaveCount(0)
})

test('turns by course add up, and the table says so; persons do not', async ({ page }) => {
  await signIn(page, '0912000005')
  const days = 'from=2025-12-15&to=2026-12-14&kind=enrolled'
  await page.goto(`/uptake?${days}&measure=participations&by=course`)
  const column = async (cells: string) =>
    (await page.locator(cells).allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
  const turns = await column('main table tbody td:nth-child(3)')
  const [total] = await column('main table tfoot td:nth-child(3)')
  expect(turns.reduce((sum, count) => sum + count, 0)).toBe(total)
  await expect(page.getByText('Lượt người cộng lại đúng bằng dòng cuối.')).toBeVisible()
  await expect(page.locator('main table tfoot td').first()).toHaveText('Cả thảy')
  await page.goto(`/uptake?${days}&measure=headcount&by=course`)
  await expect(page.getByText('Các dòng không cộng được')).toBeVisible()
  await expect(page.locator('main table tfoot td').first()).toHaveText('Cả thảy')
})

test('each thing that is wrong with an address of figures is named', async ({ page }) => {
  await signIn(page, '0912000005')
  const answer = await page.goto('/uptake?from=2026-02-30&to=2026-03-01&kind=x&measure=y&by=z')
  expect(answer?.status()).toBe(400)
  for (const text of ['Ngày chưa đúng', 'Không có loại số liệu này', 'Không có cách tính này', 'Không chia được'])
    await expect(page.getByText(text)).toBeVisible()
})

test('who is not let in reads that the page is not for them, at a page, a file and where one is led on', async ({
  page,
}) => {
  await signIn(page, '0912000001')
  for (const address of ['/admin/people', '/admin', '/uptake/download?format=csv', '/uptake/download']) {
    expect((await page.goto(address))?.status(), address).toBe(403)
    await expect(page.getByRole('heading', { level: 1, name: 'Trang này không dành cho bạn' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Về bài đang học' })).toBeVisible()
    await expect(page.getByText('gửi từ một trang khác')).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Về bài đang học' }).click()
  await expect(page).toHaveURL('/me')
})

test('a person’s acts name who did them, and one’s own reloads are one line', async ({ page, browser }) => {
  const staff = await (await browser.newContext()).newPage()
  await signIn(staff, '0912000005')
  await signIn(page, '0912000006')
  await openPerson(page, '000001', /Hạnh/)
  const entries = new URL(page.url()).pathname.replace('/admin/', '/uptake/')
  await staff.goto(entries)
  await page.reload()
  await page.reload()
  const acts = page.getByRole('table', { name: 'Việc đã làm với hồ sơ này' })
  await expect(acts.getByRole('row', { name: /Xem bút toán.* \(Cán bộ sở\)/ }).first()).toBeVisible()
  await expect(acts.getByRole('row', { name: /^Mở hồ sơ, [\d.]+\slần bạn/ })).toHaveCount(1)
})

test('a number too short to find anybody by says so, and a role that opens nothing says that', async ({ page }) => {
  await signIn(page, '0912000006')
  await page.goto('/admin/people?q=005')
  await expect(page.getByText('Số này ngắn quá. Gõ ít nhất 4 số cuối')).toBeVisible()
  await openPerson(page, '000001', /Hạnh/)
  const options = page.locator('select[name="role"] option')
  await expect(options.filter({ hasText: 'chưa có trang' })).toHaveText([/Quản lý/, /Tổ công nghệ/, /Giảng viên/])
})

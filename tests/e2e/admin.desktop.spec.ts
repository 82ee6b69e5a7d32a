import { expect, type Page, test } from '@playwright/test'
import { join, openServersDatabase } from './access/people.ts'
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
  await expect(place.locator('option').nth(1)).toHaveText('Đơn vị: Cam Hạnh')

  await role.selectOption('organisation_manager')
  await place.selectOption('organisation')
  await give.click()
  await expect(page.getByText('Đã giao vai trò.')).toBeVisible()
  const held = page.getByRole('table', { name: 'Vai trò' }).getByRole('row', { name: /Cam Hạnh/ })
  await expect(held).toContainText('Quản lý đơn vị')

  await role.selectOption('administrator')
  await place.selectOption('18496')
  await give.click()
  await expect(page.getByRole('alert')).toContainText('Vai trò Quản trị đi với cả tỉnh')
  await expect(place).toHaveAttribute('aria-invalid', 'true')
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

test('turns by course add up, and the table says so; persons do not, which it says too', async ({ page }) => {
  await signIn(page, '0912000005')
  const days = 'from=2025-12-15&to=2026-12-14&kind=enrolled'
  await page.goto(`/uptake?${days}&measure=participations&by=course`)
  const column = async (cells: string) =>
    (await page.locator(cells).allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
  const turns = await column('.ranked tbody td:nth-child(3)')
  const [total] = await column('.ranked tfoot td:nth-child(3)')
  expect(turns.reduce((sum, count) => sum + count, 0)).toBe(total)
  await expect(page.getByText('Lượt người cộng lại đúng bằng dòng cuối.')).toBeVisible()
  await expect(page.locator('.ranked tfoot td').first()).toHaveText('Cả thảy')
  await page.goto(`/uptake?${days}&measure=headcount&by=course`)
  await expect(page.getByText('Lượt người cộng lại đúng bằng dòng cuối. Số người thì không')).toBeVisible()
  await expect(page.locator('.ranked tfoot td').first()).toHaveText('Cả thảy')
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

test('a role given, given again and taken on two pages says what happened, and where; who holds it is found by it', async ({
  page,
  context,
  baseURL,
}) => {
  const open = await openServersDatabase(new URL(baseURL ?? '').port)
  const { personId } = await join(open, '18073')
  await open.close()
  await signIn(page, '0912000006')
  await page.goto(`/admin/people/${personId}`)
  const give = async (place: string) => {
    await page.locator('select[name="role"]').selectOption('staff')
    await page.locator('select[name="place"]').selectOption(place)
    await page.getByRole('button', { name: 'Giao vai trò' }).click()
  }
  await give('18496')
  await expect(page.getByText('Đã giao vai trò.')).toBeVisible()
  await give('18496')
  await expect(page.getByText('Người này đã có vai trò Cán bộ sở ở xã Hương Khê.')).toBeVisible()
  await expect(page.getByText('Đã giao vai trò.')).toHaveCount(0)
  await give('')
  const held = page.getByRole('table', { name: 'Vai trò' })
  await expect(held.getByRole('row', { name: /xã Hương Khê \(đã có cho cả tỉnh\)/ })).toBeVisible()
  await expect(held.getByRole('row', { name: /Cả tỉnh/ })).not.toContainText('đã có')
  const acts = page.getByRole('table', { name: 'Việc đã làm với hồ sơ này' })
  await expect(acts.getByRole('row', { name: /^Giao vai trò: Cán bộ sở, xã Hương Khê bạn/ })).toHaveCount(1)
  await expect(acts.getByRole('row', { name: /^Giao vai trò: Cán bộ sở, cả tỉnh bạn/ })).toHaveCount(1)

  await page.goto('/admin/people')
  await page.getByRole('navigation', { name: 'Vai trò' }).getByRole('link', { name: 'Cán bộ sở' }).click()
  await expect(page).toHaveURL('/admin/people?role=staff')
  const row = page.locator(`main tr:has(a[href*="${personId}"])`)
  await expect(row).toContainText('Cán bộ sở')
  await row.getByRole('link').click()

  const stale = await context.newPage()
  await stale.goto(`/admin/people/${personId}`)
  await page
    .locator('main tr', { hasText: 'xã Hương Khê' })
    .getByRole('button', { name: /Thu lại/ })
    .click()
  await expect(page.getByText('Đã thu lại vai trò.')).toBeVisible()
  await expect(acts.getByRole('row', { name: /^Thu lại vai trò: Cán bộ sở, xã Hương Khê bạn/ })).toHaveCount(1)
  await stale
    .locator('main tr', { hasText: 'xã Hương Khê' })
    .getByRole('button', { name: /Thu lại/ })
    .click()
  await expect(stale.getByText('Vai trò này đã được thu lại rồi.')).toBeVisible()
  await expect(stale).toHaveURL(new RegExp(`/admin/people/${personId}`))
  await stale
    .getByRole('table', { name: 'Vai trò' })
    .getByRole('button', { name: /Thu lại/ })
    .click()
  await expect(stale.getByText('Đã thu lại vai trò.')).toBeVisible()
})

test('from a record to the person’s entries and back; who looked stands on a page of its own', async ({ page }) => {
  await signIn(page, '0912000006')
  await openPerson(page, '000001', /Hạnh/)
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('link', { name: 'Xem bút toán' }).click()
  await expect(page).toHaveURL(/\/uptake\/people\/[^/]+$/)
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click()
  await expect(page).toHaveURL(/\/admin\/people\/[^/]+$/)
  await page.goto('/uptake/people?from=2026-01-15&to=2026-11-14&kind=enrolled&measure=headcount&by=commune&key=18496')
  await page.getByRole('link', { name: 'Ai đã xem' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ai đã xem danh sách')
  const rows = page.locator('main tbody tr')
  await expect(rows.nth(0)).toContainText('Danh sách: Ghi danh, 15/01/2026–14/11/2026, xã Hương Khê')
  await expect(rows.nth(0)).toContainText('bạn')
  await expect(rows.nth(1)).toContainText(`Hồ sơ của ${name}`)
  await expect(rows.nth(2)).toContainText(`Bút toán của ${name}`)
  await rows.nth(0).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ghi danh: /)
})

test('of who works here and has no entries no way to any is offered', async ({ page }) => {
  await signIn(page, '0912000006')
  await openPerson(page, '000005', /Bảo/)
  await expect(page.getByRole('link', { name: 'Xem bút toán' })).toHaveCount(0)
})

test('to whoever may not open records, entries offer no way to one', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/uptake/people?from=2026-01-15&to=2026-11-14&kind=enrolled&measure=headcount')
  await page.locator('main table').getByRole('link').first().click()
  await expect(page.getByText('Những gì sổ đào tạo ghi về người này')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mở hồ sơ' })).toHaveCount(0)
})

test('erasing without a name typed asks for it; a wrong name is told as one', async ({ page, baseURL }) => {
  const open = await openServersDatabase(new URL(baseURL ?? '').port)
  const { personId } = await join(open, '18073')
  await open.close()
  await signIn(page, '0912000006')
  await page.goto(`/admin/people/${personId}/erase`)
  await expect(page.getByText('phường Thành Sen'), 'which of the namesakes it is').toBeVisible()
  const send = page.getByRole('button', { name: 'Xoá hẳn dữ liệu' })
  const typed = page.locator('[name="typedName"]')
  await typed.fill('Trần Văn Khác')
  await send.click()
  await expect(page.getByRole('alert')).toContainText(/Còn hai chỗ.*Chọn vì sao.*chưa khớp/s)
  await page.locator('input[value="registered_by_mistake"]').check()
  await typed.fill('  ')
  await send.click()
  await expect(page.getByText('Gõ họ tên của người này.').first()).toBeVisible()
  await expect(page.getByText('Tên gõ vào chưa khớp')).toHaveCount(0)
  await typed.fill('Trần Văn Khác')
  await send.click()
  await expect(page.getByText('Tên gõ vào chưa khớp').first()).toBeVisible()
  await typed.fill('phan thi thu')
  await send.click()
  await expect(page).toHaveURL('/admin/people')
  await expect(async () => {
    await page.goto(`/uptake/people/${personId}`)
    await expect(page.getByText('ghi nhầm, không phải người học').first()).toBeVisible()
  }).toPass({ timeout: 15_000 })
  await expect(page.getByText('registered_by_mistake')).toHaveCount(0)
})

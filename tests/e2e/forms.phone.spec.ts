import { expect, test } from '@playwright/test'
import { identify, newPhone } from './journey.ts'

test('what is corrected is not scolded any more; sent again, what is wrong is told again', async ({ page }) => {
  await page.goto('/join')
  const send = page.locator('main button.btn-main')
  const told = (field: string) => page.locator(`#${field}-error`)
  await send.click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel('Họ và tên').fill('Trần Thị Lài')
  await page.locator('[name="gender"][value="female"]').check()
  await expect(told('fullName')).toHaveCount(0)
  await expect(told('gender')).toHaveCount(0)
  await expect(page.getByLabel('Họ và tên')).not.toHaveAttribute('aria-invalid', /./)
  await expect(told('phone')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('chỗ cần sửa')
  await page.getByLabel('Họ và tên').fill('')
  await send.click()
  await expect(told('fullName')).toBeVisible()
  await expect(told('gender')).toHaveCount(0)
})

for (const path of ['/login', '/login/reset'])
  test(`what is wrong is told under its field each time it is sent: ${path}`, async ({ page }) => {
    await page.goto(path)
    const password = page.locator('[name="password"]')
    const code = page.locator('[name="code"]')
    const told = page.locator('[id$="-error"]')
    await page.locator('[name="phone"]').fill('0900000000')
    for (const typed of ['sai mat khau', 'van sai nua']) {
      await password.fill(typed)
      if ((await code.count()) > 0) await code.fill('00000000')
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
      await page.locator('main button.btn-main').click()
      await answered
      await expect(told).toHaveCount(1)
    }
  })

test('a password that was not taken is said to be there while it is', async ({ page }) => {
  await page.goto('/login')
  const password = page.locator('[name="password"]')
  const send = page.locator('main button.btn-main')
  const box = page.getByRole('alert')
  await page.locator('[name="phone"]').fill('0900000000')
  await password.fill('sai mat khau')
  await send.click()
  await expect(box).toContainText('vẫn còn. Bấm Hiện để xem lại mật khẩu.')
  await expect(password).toHaveValue('sai mat khau')
  await password.fill('')
  await send.click()
  await expect(box).toContainText('Ô mật khẩu đang trống')
  await expect(box).toContainText('Chưa gõ mật khẩu')
})

test('the second step of joining says which commune was understood, and an empty password is called empty', async ({
  page,
}) => {
  await page.goto('/join')
  const phone = newPhone()
  await identify(page, phone)
  await expect(page.locator('#phone')).toContainText('Tài khoản của Trần Thị Lài, xã Hương Khê, số ')
  await page.locator('[name="privacy_notice"]').check()
  await page.locator('main button.btn-main').click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Chưa đặt mật khẩu'])
})

test('a commune that may be several is asked back as it was suggested, in low rows', async ({ page }) => {
  await page.goto('/join')
  const field = page.locator('[name="commune"]')
  await field.pressSequentially('hương')
  const suggested = page.locator('#commune-list li b')
  await expect(suggested).toHaveCount(8)
  await expect(page.getByText('Còn nơi khác nữa')).toBeVisible()
  const names = await suggested.allInnerTexts()
  await field.press('Escape')
  await page.locator('main button.btn-main').click()
  const asked = page.locator('.choices-compact .choice')
  await expect(asked).toHaveCount(9)
  const labels = await asked.locator('b').allInnerTexts()
  expect(labels.map((label) => label.replace(/^(xã|phường) /, ''))).toEqual(names)
  for (const row of await asked.all()) {
    const height = (await row.boundingBox())?.height ?? 0
    expect(height).toBeGreaterThanOrEqual(48)
    expect(height).toBeLessThan(80)
  }
  await expect(page.locator('#commune-error')).toBeVisible()
  await page.locator('[name="communeChoice"]').first().check()
  await expect(page.locator('#commune-error')).toHaveCount(0)
})

test('a check without a number says so; a number typed in any way has one address', async ({ page }) => {
  await page.goto('/verify')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(page.locator('#code-error')).toContainText('chưa gõ số')
  await page.locator('[name="code"]').fill('7k4m 2q9t')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(page).toHaveURL(/\/verify\/7K4M-2Q9T$/)
})

test('a new password that is too short and a consent that is missing are told at once', async ({ page }) => {
  await page.goto('/join')
  await identify(page, newPhone())
  await page.locator('input[name="password"]').fill('cam')
  await page.locator('main button.btn-main').click()
  await expect(page.locator('#password-error')).toBeVisible()
  await expect(page.locator('#privacy_notice-error')).toBeVisible()
})

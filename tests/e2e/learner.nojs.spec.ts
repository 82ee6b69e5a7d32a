import { expect, test } from '@playwright/test'
import { course, firstLesson, join, newPhone, takeQuiz, takeRest } from './journey.ts'

test('without JavaScript: from the shared link to the certificate', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(course)
  await page.getByRole('link', { name: /Vào học bài 1/ }).click()
  await expect(page).toHaveURL(firstLesson)
  await expect(page.locator('.prose').first()).toContainText('chị Hạnh')
  await expect(page.locator('noscript video, video')).toHaveCount(1)
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  // What was pressed is kept while the visitor registers.
  await join(page, newPhone())
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('main button.btn-main').click()
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
  await takeQuiz(page)
  await expect(page.getByRole('heading', { name: 'Bạn đã đạt' })).toBeVisible()

  await takeRest(page)
  await expect(page.locator('main')).toContainText('Trần Thị Lài')
})

test('without JavaScript: a password that was not taken is said to be gone, for it is', async ({ page }) => {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill('0900000000')
  await page.locator('[name="password"]').fill('sai mat khau')
  await page.locator('main button.btn-main').click()
  await expect(page.getByRole('alert')).toContainText('Ô mật khẩu đang trống')
  await expect(page.getByRole('alert')).not.toContainText('Hiện')
  await expect(page.locator('[name="password"]')).toHaveValue('')
})

import { expect, test } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'

test('ticks saved before joining are there on coming back, and arrive together with the quiz begun after them', async ({
  page,
  javaScriptEnabled,
}) => {
  const ticks = page.locator('form', { has: page.locator('[name="checklist"]') }).first()
  const ticked = ticks.locator('input[type="checkbox"]:checked')
  await page.goto(firstLesson)
  await ticks.locator('input[type="checkbox"]').nth(0).check()
  await ticks.locator('input[type="checkbox"]').nth(2).check()
  await ticks.getByRole('button', { name: 'Lưu' }).click()
  await expect(page).toHaveURL(/\/join\?kept=1$/)

  await page.goto(firstLesson)
  await expect(ticked).toHaveCount(2)
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await expect(page).toHaveURL(/\/join\?kept=1$/)
  await join(page, newPhone())
  // Without JavaScript each of the two waits for a press.
  for (const _ of javaScriptEnabled ? [] : [1, 2]) await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(page).toHaveURL(/\/quiz\//)
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeVisible()
  await page.goto(firstLesson)
  await expect(ticked).toHaveCount(2)
})

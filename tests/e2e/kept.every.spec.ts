import { expect, test } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'
import { beginQuiz, chooseLast, fieldsOf, quiz } from './quiz-fields.ts'

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

test('what is chosen and not sent is there after a reload, or the page promises no such thing', async ({
  page,
  javaScriptEnabled,
}) => {
  await beginQuiz(page, javaScriptEnabled)
  if (!javaScriptEnabled) {
    await expect(page.locator('.kept')).toHaveText('Câu đã gửi được giữ lại, thoát ra vào lại vẫn còn.')
    await page.goto(`${quiz}?all=1`)
    await expect(page.locator('.kept')).toHaveCount(0)
    return
  }
  await expect(page.locator('.kept')).toHaveText('Câu trả lời được giữ lại, thoát ra vào lại vẫn còn.')
  const first = await chooseLast(page, 0)
  await page.reload()
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)

  await page.getByRole('link', { name: 'Xem tất cả các câu' }).click()
  await expect(page.getByRole('button', { name: 'Nộp bài' })).toBeVisible()
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)
  const second = await chooseLast(page, 1)
  await page.goto('about:blank')
  await page.goto(`${quiz}?all=1`)
  await expect.poll(() => fieldsOf(page, 0)).toEqual(first)
  await expect.poll(() => fieldsOf(page, 1)).toEqual(second)
})

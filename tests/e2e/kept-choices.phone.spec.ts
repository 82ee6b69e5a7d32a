import { expect, test } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'
import { beginQuiz, chooseLast, fieldsOf } from './quiz-fields.ts'

// Without JavaScript nothing is kept on the device.

test('what one learner chose shows to nobody else on the same phone, and is gone when they sign out', async ({
  page,
  context,
}) => {
  const kept = () => page.evaluate(() => Object.keys(localStorage))
  await beginQuiz(page, true)
  await chooseLast(page, 0)
  await context.clearCookies()

  await beginQuiz(page, true)
  await page.reload()
  await expect(page.locator('.kept')).toHaveText(/^Câu trả lời/)
  const empty = await fieldsOf(page, 0)
  expect(empty.filter((one) => one !== 'false' && one !== '')).toEqual([])
  await chooseLast(page, 0)
  expect(await kept()).toEqual(['len-san-quiz'])
  await page.goto('/me')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await kept()).toEqual([])
})

test('a change of mind after handing in with some missing is kept over the answer that was sent', async ({ page }) => {
  const final = `${firstLesson.slice(0, firstLesson.lastIndexOf('/'))}/kiem-tra-cuoi-khoa/quiz`
  await page.goto(final)
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await join(page, newPhone())
  await expect(page.locator('.quiz-question')).toBeVisible()
  await page.goto(`${final}?all=1`)
  const choice = page.locator('.quiz-question', { has: page.locator('input[type="radio"]') }).first()
  await choice.locator('input').first().check()
  const known = page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().includes('.data'))
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page.getByRole('alert')).toContainText('Câu')
  await known
  await choice.locator('input').last().check()
  await page.reload()
  await expect(choice.locator('input').last()).toBeChecked()
})

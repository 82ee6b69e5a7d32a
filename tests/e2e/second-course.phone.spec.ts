import { expect, test } from '@playwright/test'
import { join, newPhone, takeQuiz, takeRest } from './journey.ts'

test('the Shopee course on a phone: from the shared link to the certificate, every lesson ticked', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/courses/mo-gian-hang-shopee')
  await page.getByRole('link', { name: /Vào học bài 1/ }).click()
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(page, newPhone(), 'Phan Thị Liên')
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
  const complaints: Array<string> = []
  page.on('console', (message) => {
    // A refusal (400, 409) is an answer like another; what a page does with it is asked elsewhere.
    const isRefusal = message.text().startsWith('Failed to load resource')
    // Remix writes down that it stopped reading an answer which the next page had overtaken.
    const isOvertaken = message.text().startsWith('AbortError: BodyStreamBuffer was aborted')
    if (message.type() === 'error' && !isRefusal && !isOvertaken) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await takeQuiz(page)
  await expect(page.getByRole('heading', { name: 'Bạn đã đạt' })).toBeVisible()

  await takeRest(page, async (lesson) => {
    await expect(page.locator('.awning')).toHaveAttribute('aria-label', `Đã học ${lesson - 1}/9 bài`)
    const tick = page.locator('.checklist input').first()
    await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), tick.check()])
  })
  await expect(page.locator('main')).toContainText('Phan Thị Liên')
  await expect(page.locator('main')).toContainText('Mở gian hàng Shopee và bán đơn đầu tiên')
  // Else the words of its smallest lines run together on a screen this narrow.
  await expect(page.locator('.cert-sheet')).toHaveCSS('text-rendering', /geometricprecision/i)
  // Opened, it is no news any more.
  await page.goto('/me')
  await expect(page.locator('main')).toContainText('Có giấy chứng nhận')
  await expect(page.locator('main')).not.toContainText('giấy chứng nhận mới')
  expect(complaints).toEqual([])
})

import { expect, test } from '@playwright/test'
import { course, firstLesson } from './journey.ts'

test('a form sent while the network is away arrives when it is back, with everything typed', async ({
  page,
  context,
}) => {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill('0912000001')
  await page.locator('[name="password"]').fill('lensan2026')
  await context.setOffline(true)
  await expect(page.locator('.net-bar')).toContainText('Đang mất mạng')
  await page.locator('main button.btn-main').click()
  await expect(page.locator('.net-bar')).toContainText('Đang chờ để gửi lại')
  await expect(page.locator('[name="phone"]')).toHaveValue('0912000001')
  await context.setOffline(false)
  await expect(page).toHaveURL(/\/me$/, { timeout: 15_000 })
  await expect(page.locator('.net-bar')).toHaveCount(0)
})

test('a film that does not come through leaves the lesson and its ticks; the next press asks again', async ({
  page,
  context,
}) => {
  await page.route(/film-player/, (route) => route.abort())
  await page.goto(firstLesson)
  const tick = page.locator('main input[type=checkbox]').first()
  await tick.check()
  const play = page.getByRole('button', { name: /Xem video/ })
  await play.click()
  await expect(page.getByText('Mạng yếu, chưa mở được video.')).toBeVisible()
  await expect(tick).toBeChecked()
  await context.setOffline(true)
  await play.click()
  await expect(play).toBeVisible({ timeout: 15_000 })
  await context.setOffline(false)
  await play.click()
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)).toBeGreaterThan(0.3)
})

test('what the notice of a missing network hides at the end of a lesson can be scrolled free', async ({
  page,
  context,
}) => {
  await page.goto(firstLesson)
  await context.setOffline(true)
  await expect(page.locator('.net-bar')).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const notice = await page.locator('.net-bar').boundingBox()
  const last = await page.locator('main a').last().boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(notice?.y ?? 0)
})

test('a link pressed without network leaves the page as it is; with a network that only drops answers it opens late', async ({
  page,
  context,
}) => {
  await page.goto(course)
  const start = page.getByRole('link', { name: /Vào học bài 1/ })
  await context.setOffline(true)
  await start.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Livestream')
  await expect(page).toHaveURL(new RegExp(`${course}$`))
  await context.setOffline(false)

  let dropped = 0
  await page.route('**/*.data*', async (route) => {
    dropped += 1
    return dropped > 2 ? route.continue() : route.abort('connectionreset')
  })
  await start.click()
  await expect(page.locator('.net-bar')).toContainText('Mạng yếu')
  await expect(page.locator('.loading-line')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${firstLesson}$`), { timeout: 15_000 })
  expect(dropped).toBe(3)
})

import { expect, type Page, test } from '@playwright/test'
import { firstLesson, join, newPhone } from './journey.ts'

const waiting = 'Chưa gửi được. Có mạng lại sẽ tự gửi.'

function list(page: Page) {
  return page.locator('form', { has: page.locator('[name="checklist"]') }).first()
}

function box(page: Page, item: number) {
  return list(page).locator('input[type="checkbox"]').nth(item)
}

async function openLesson(page: Page): Promise<void> {
  await page.goto(firstLesson, { waitUntil: 'networkidle' })
}

/** The items ticked on the page, once they are these. */
async function expectTicked(page: Page, items: Array<number>): Promise<void> {
  const boxes = list(page).locator('input[type="checkbox"]')
  await expect
    .poll(() => boxes.evaluateAll((all: Array<HTMLInputElement>) => all.flatMap((one, at) => (one.checked ? at : []))))
    .toEqual(items)
}

/** A new account, with the sign-in of this page. */
async function register(page: Page): Promise<string> {
  const phone = newPhone()
  await page.goto('/join')
  await join(page, phone)
  await expect(page).toHaveURL(/\/me$/)
  return phone
}

/** The ticks of the account, asked for where nothing is kept on the device. */
async function expectInAccount(page: Page, items: Array<number>): Promise<void> {
  const elsewhere = await page.context().newPage()
  await openLesson(elsewhere)
  await expectTicked(elsewhere, items)
  await elsewhere.close()
}

test('ticks saved before signing in come to those of the account, and the way leads back to the checklist', async ({
  page,
  context,
}) => {
  const phone = await register(page)
  await openLesson(page)
  for (const item of [1, 3])
    await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), box(page, item).check()])
  await context.clearCookies()
  await page.close()

  const tab = await context.newPage()
  await openLesson(tab)
  await expectTicked(tab, [])
  await box(tab, 0).check()
  await list(tab).getByRole('button', { name: 'Lưu việc đã đánh dấu' }).click()
  await expect(tab).toHaveURL(/\/join\?kept=1$/)
  await tab
    .getByRole('link', { name: /Đăng nhập/ })
    .first()
    .click()
  await expect(tab).toHaveURL(/\/login/)
  await tab.locator('[name="phone"]').fill(phone)
  await tab.locator('[name="password"]').fill('cam-khe-may-2026')
  await tab.locator('main button.btn-main').click()
  await expect(tab).toHaveURL(new RegExp(`${firstLesson}#`))
  await expectTicked(tab, [0, 1, 3])
  await expect(list(tab)).toBeInViewport()
  await expectInAccount(tab, [0, 1, 3])
})

test('ticks made without network are all sent when it is back, each as it was left', async ({ page, context }) => {
  await register(page)
  await openLesson(page)
  await context.setOffline(true)
  await box(page, 0).check()
  await box(page, 1).check()
  await box(page, 2).check()
  await box(page, 1).uncheck()
  await expect(list(page)).toContainText(waiting)
  await context.setOffline(false)
  await expect(list(page)).not.toContainText(waiting, { timeout: 15_000 })
  await expectTicked(page, [0, 2])
  await expectInAccount(page, [0, 2])
})

test('a tick that waits for the network outlives a reload', async ({ page }) => {
  await register(page)
  await openLesson(page)
  await page.route('**/*.data*', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
  )
  await box(page, 1).check()
  await expect(list(page)).toContainText(waiting)
  await page.reload()
  await expectTicked(page, [1])
  await page.unrouteAll()
  await expect(list(page)).not.toContainText(waiting, { timeout: 15_000 })
  await expectInAccount(page, [1])
})

test('a visitor’s ticks stay on the page, are nobody’s else, and are in the account of who joins from the quiz', async ({
  page,
  context,
}) => {
  await openLesson(page)
  await box(page, 0).check()
  await box(page, 2).check()
  await expect(list(page)).toContainText('giữ tạm trên máy này')
  await page.reload()
  await expectTicked(page, [0, 2])
  await expectInAccount(page, []) // another tab is another visitor's

  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await expect(page).toHaveURL(/\/quiz\//)
  await page.goBack()
  await expectTicked(page, [0, 2])
  await box(page, 2).uncheck()
  await box(page, 3).check()
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu/ }).click()
  await join(page, newPhone())
  await expect(page).toHaveURL(/\/quiz\//)
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).not.toContain('len-san-ticks')
  await expectInAccount(page, [0, 3])
  await context.clearCookies()
  await openLesson(page)
  await expectTicked(page, [])
})

test('what waits to be sent is gone from the device when somebody signs out', async ({ page }) => {
  await register(page)
  await openLesson(page)
  await page.route(`**${firstLesson}.data`, (route) => route.abort('connectionreset'))
  await box(page, 0).check()
  await expect(list(page)).toContainText(waiting)
  const kept = () => page.evaluate(() => Object.keys(sessionStorage))
  expect(await kept()).toContain('len-san-ticks')
  await page.goto('/me')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await kept()).not.toContain('len-san-ticks')
})

test('nor does it wait in another tab, for whoever signs in next', async ({ page, context }) => {
  await register(page)
  const other = await context.newPage()
  await openLesson(other)
  await other.route(`**${firstLesson}.data`, (route) => route.abort('connectionreset'))
  await box(other, 0).check()
  await expect(list(other)).toContainText(waiting)
  await page.goto('/me')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect.poll(() => other.evaluate(() => Object.keys(sessionStorage))).not.toContain('len-san-ticks')
  await register(page)
  await other.unrouteAll()
  await openLesson(other)
  await expectTicked(other, [])
  await expectInAccount(page, [])
})

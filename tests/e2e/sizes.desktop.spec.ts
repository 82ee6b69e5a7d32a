import { expect, type Page, test } from '@playwright/test'
import { course, firstLesson, join, newPhone, signIn } from './journey.ts'

const leftOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().left)

test('the numbers of the outline hang from the edge of the page, as the mark and the heads do', async ({ page }) => {
  await page.goto(firstLesson)
  const edge = await leftOf(page, '.top .brand')
  for (const part of ['.course-outline .o-c', '.course-outline h2', '.course-outline .plate'])
    expect(await leftOf(page, part), part).toBeCloseTo(edge, 0)
  const isCut = await page.locator('.course-outline').evaluate((nav) => nav.scrollWidth > nav.clientWidth)
  expect(isCut).toBe(false)
})

test('fields and buttons of staff screens are of one height', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto('/uptake')
  const heights = await page
    .locator('.fil > .sel, .sbtn')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(5)
  expect(new Set(heights)).toEqual(new Set([36]))
})

test('the whole row of a message leads where it leads, but for its button', async ({ page, browser }) => {
  const phone = newPhone()
  await page.goto('/join')
  await join(page, phone)
  await expect(page).not.toHaveURL(/\/join/)
  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, '0912000006')
  await admin.goto(`/admin/people?q=${phone}`)
  await admin.locator('tbody a').first().click()
  await admin.locator('button[value="code"]').click()
  await expect(admin.locator('.box-right')).toBeVisible()
  await admin.context().close()

  await page.goto('/me')
  const row = page.locator('.rows .row-a', { hasText: 'Người quản trị đã cấp mã' })
  await row.click({ position: { x: 8, y: 8 } })
  await expect(page).toHaveURL(/\/me\/profile\/password$/)
  await page.goto('/me')
  await row.getByRole('button').click()
  await expect(row).toHaveCount(0)
})

test('English screens have English days and shares', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'lang', value: 'en', url: baseURL ?? '' }])
  await page.goto(course)
  await expect(page.locator('.by')).toContainText(/\d{1,2}\s[A-Z][a-z]{2}\s20\d\d/)
  await signIn(page, '0912000005')
  await page.goto('/uptake?from=2026-10-15&to=2026-11-14')
  await expect(page.locator('.work-h')).toContainText(/15\sOct\s2026 to 14\sNov\s2026/)
  await expect(page.locator('.fun')).toContainText(/\d%/)
  expect(await page.locator('main, .work').first().innerText()).not.toMatch(/\d\d\/\d\d\/\d{4}|\d\s%/)
})

test('where only the text of a lesson has what was searched for, the result says so', async ({ page }) => {
  await page.goto('/courses?q=dong goi')
  await expect(page.locator('.row-m mark').first()).toHaveText('Đóng gói')
  await page.goto('/courses?q=phí vận chuyển')
  const lines = page.locator('.row-m', { hasText: 'Có trong bài' })
  if ((await lines.count()) === 0) throw new Error('no hit in a text')
  await expect(lines.locator('mark')).toHaveCount(0)
})

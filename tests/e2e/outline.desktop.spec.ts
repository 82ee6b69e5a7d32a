import { expect, test } from '@playwright/test'

const course = '/learn/livestream-tiktok-shop'

test('the outline leads to a lesson without loading a page anew; with Ctrl it opens beside this one', async ({
  page,
}) => {
  await page.goto('/login')
  await page.getByLabel('Số điện thoại').fill('0912000001')
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/me$/)
  await page.goto(`${course}/chon-hang-de-live`)
  const outline = page.getByRole('navigation', { name: 'Các bài của khoá học' })
  const links = outline.getByRole('listitem').getByRole('link')
  await page.evaluate(() => Object.assign(window, { kept: true }))
  const second = links.nth(1)
  const title = await second.locator('span').nth(1).innerText()
  await second.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(links.nth(1)).toHaveAttribute('aria-current', 'page')
  expect(await page.evaluate(() => 'kept' in window)).toBe(true)

  const here = page.url()
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    links.nth(2).click({ modifiers: ['Control'] }),
  ])
  await opened.waitForURL((url) => url.pathname.startsWith(course) && url.href !== here)
  expect(page.url()).toBe(here)
})

import { expect, type Page, test } from '@playwright/test'

const longest = 'Nguyễn Phúc Tôn Nữ Hoàng Thị Quỳnh Như Phương Thảo'

/** What of a table stands beyond the right edge of its box. */
function clipped(page: Page): Promise<Array<string>> {
  return page.locator('.table-box').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const edge = Math.min(box.getBoundingClientRect().right, window.innerWidth)
      const cells = [...box.querySelectorAll('th, td, a, span')]
      return cells.filter((one) => one.getBoundingClientRect().right > edge + 0.5).map((one) => one.textContent ?? '')
    }),
  )
}

test('on a phone nothing of a list of people is cut off, nor of one’s entries', async ({ page }) => {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill('0912000005')
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/uptake$/)
  const days = 'from=2020-01-15&to=2026-12-14'
  for (const asked of [
    'kind=completed',
    'kind=enrolled&measure=participations',
    'kind=registered&by=gender&key=female',
  ]) {
    await page.goto(`/uptake/people?${days}&${asked}`)
    await expect(page.getByRole('columnheader', { name: 'Bút toán' })).toBeVisible()
    expect(await clipped(page), asked).toEqual([])
    await page
      .locator('tbody a')
      .first()
      .evaluate((one, name) => (one.textContent = name), longest)
    expect(await clipped(page), `${asked}, a long name`).toEqual([])
  }
  await page.reload()
  await page.locator('tbody a').first().click()
  await expect(page).toHaveURL(/\/uptake\/people\//)
  await expect(page.getByRole('columnheader', { name: 'Việc gì' })).toBeVisible()
  expect(await clipped(page)).toEqual([])
})

import { expect, type Page, test } from '@playwright/test'
import { join, openServersDatabase, signIn } from './access/people.ts'
import { firstLesson } from './journey.ts'

/** The sheets that a page comes out on, each as [width, height] in millimetres. */
async function sheets(page: Page): Promise<Array<[number, number]>> {
  const file = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => [Math.round(Number(width) * 0.3528), Math.round(Number(height) * 0.3528)])
}

test('a certificate is printed on one sheet, even with the longest names', async ({ page, baseURL }) => {
  const open = await openServersDatabase(new URL(baseURL ?? '').port)
  const own = await join(open, '18073')
  const [name = '', value = ''] = (await signIn(open, own)).split('=')
  await open.close()
  await page.context().addCookies([{ name, value, url: baseURL ?? '' }])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/me/certificates/${own.certificateId}`)
  await page.locator('.cert-name').evaluate((one) => {
    one.textContent = 'Nguyễn Phúc Tôn Nữ Hoàng Thị Quỳnh Như Phương Thảo Nguyên Thuỳ Trang Khánh Ngọc An'
    one.setAttribute('class', 'cert-name cert-name-longest')
  })
  expect(await sheets(page)).toEqual([[297, 210]])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('main > :visible')).toHaveCount(1)
})

test('paper is light, has nothing to press and no bars, whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(firstLesson)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('header, nav, .btn, .video, button').filter({ visible: true })).toHaveCount(0)
  const [ink, ground] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  expect([ink, ground]).toEqual(['rgb(27, 37, 35)', 'rgb(255, 255, 255)'])
})

test('figures are printed without filters; each sheet repeats the head of the table, the total stands once', async ({
  page,
}) => {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill('0912000005')
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/uptake$/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.ranked .staff-table')).toBeVisible()
  await expect(page.locator('.rail, .fil, select, button').filter({ visible: true })).toHaveCount(0)
  const display = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((one) => getComputedStyle(one).display)
  expect(await display('.staff-table thead')).toBe('table-header-group')
  expect(await display('.staff-table tfoot')).toBe('table-row-group')
  for (const [width] of await sheets(page)) expect(width).toBe(210)
})

import { expect, type Page, test } from '@playwright/test'

// The demo's last whole month: its figures move no more.
const month = '/uptake?from=2026-10-15&to=2026-11-14&kind=completed&measure=headcount&by=commune'

async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto('/login')
  await page.locator('[name="phone"]').fill(phone)
  await page.locator('[name="password"]').fill('lensan2026')
  await page.locator('main button.btn-main').click()
  await expect(page).toHaveURL(/\/uptake$/)
}

async function numberIn(page: Page, selector: string): Promise<number> {
  return Number((await page.locator(selector).first().innerText()).replace(/\D/g, ''))
}

test('the map says what the table says, commune by commune, and opens the same people', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto(`${month}&rows=all`)
  const rows = await page
    .locator('main tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.innerText.trim())),
    )
  const table = new Map(rows.map(([name = '', count = '']) => [name.replace(/\s+/g, ' '), count.trim()]))
  await page.goto(month)
  await expect(page.locator('.map')).toBeVisible()
  const titles = await page.locator('.map path > title').allTextContents()
  expect(titles).toHaveLength(69)
  for (const title of titles) {
    const [name = '', count] = title.split(': ')
    expect(`${name} ${count}`).toBe(`${name} ${table.get(name)} người`)
  }
  // Nobody is hatched, and only somebody leads on.
  const hatched = titles.filter((title) => title.endsWith(': 0 người')).length
  expect(await page.locator('.map path.m0').count()).toBe(hatched)
  expect(await page.locator('.map a').count()).toBe(69 - hatched)
  const first = page.locator('.map a').first()
  const says = await first.getAttribute('aria-label')
  await page.goto((await first.getAttribute('href')) ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${says?.split(': ')[1]}`)
})

test('each step of the funnel opens its persons', async ({ page }) => {
  await signIn(page, '0912000005')
  for (const [step, kind] of [
    [1, 'enrolled'],
    [3, 'completed'],
  ] as const) {
    await page.goto(month)
    const count = await numberIn(page, `.fun li:nth-child(${step}) a`)
    await page.locator(`.fun li:nth-child(${step}) a`).click()
    await expect(page).toHaveURL(new RegExp(`/uptake/people\\?.*kind=${kind}`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${count} người`)
    let listed = await page.locator('main tbody tr').count()
    for (let next = page.getByRole('link', { name: 'Trang sau' }); (await next.count()) > 0; ) {
      await page.goto((await next.getAttribute('href')) ?? '')
      listed += await page.locator('main tbody tr').count()
    }
    expect(listed).toBe(count)
  }
})

test('twelve periods end with the figure that is shown', async ({ page }) => {
  await signIn(page, '0912000005')
  await page.goto(month)
  const headcount = await numberIn(page, '.figure-on .figure-number a')
  await expect(page.locator('.trend')).toContainText(`${headcount} người`)
  await expect(page.locator('.trend')).toContainText('12/2025')
})

test('on a phone the table stands alone, the map is left out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, '0912000005')
  await page.goto(month)
  await expect(page.locator('.map')).toBeHidden()
  await expect(page.locator('main .ranked table')).toBeVisible()
})

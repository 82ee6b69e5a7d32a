import { expect, type Page, test } from '@playwright/test'
import { course, firstLesson, signIn } from './journey.ts'

const smallestTarget = 48
const smallestLetter = 11

/** What can be pressed and is lower than a finger, but for links inside a text; what is closed is opened first. */
function tooSmall(page: Page, least: number): Promise<Array<string>> {
  return page.evaluate((least) => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const isInText = (one: Element) => {
      const around = one.parentElement?.textContent?.replace(one.textContent ?? '', '').trim() ?? ''
      return one.tagName === 'A' && getComputedStyle(one).display === 'inline' && around.length > 3
    }
    const pressed = document.querySelectorAll('a[href], button, input, select, textarea, summary, label:has(input)')
    return [...pressed].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      const isHeld = one.tagName !== 'LABEL' && one.closest('label:has(input)') !== null
      if (width <= 1.5 || isHeld || isInText(one) || Math.min(width, height) > least - 0.5) return []
      return [`${one.outerHTML.slice(0, 80)} ${Math.round(width)}×${Math.round(height)}`]
    })
  }, least)
}

/** Two rectangles on one line of the screen: what is written at the same height. */
function topsOf(page: Page, selector: string): Promise<Array<number>> {
  return page.locator(selector).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
}

test('what a learner presses is as tall as a finger', async ({ page }) => {
  const small: Record<string, Array<string>> = {}
  const look = async (path: string) => {
    await page.goto(path)
    const found = await tooSmall(page, smallestTarget)
    if (found.length > 0) small[path] = found
  }
  const open = ['/', '/courses', '/courses?q=zzz', course, firstLesson, '/login', '/login/reset', '/join', '/privacy']
  for (const path of [...open, '/verify']) await look(path)
  await signIn(page, '0912000001')
  const own = [
    '/me',
    '/me/certificates',
    '/me/profile',
    '/me/profile/correct',
    '/me/profile/move',
    '/me/profile/password',
  ]
  for (const path of own) await look(path)
  expect(small).toEqual({})
})

test('a link that ends a line of its own, and the source of a claim, can be pressed above and below their letters', async ({
  page,
}) => {
  const look = async (path: string, link: string) => {
    await page.goto(path)
    const heights = await page
      .locator(link)
      .evaluateAll((all) => all.map((one) => one.getClientRects()[0]?.height ?? 0))
    expect(heights.length, path).toBeGreaterThan(0)
    expect(Math.min(...heights), path).toBeGreaterThanOrEqual(smallestTarget)
  }
  const inCourse = firstLesson.slice(0, firstLesson.lastIndexOf('/'))
  await look('/login', '.go a')
  await look(`${inCourse}/tinh-gia-san`, 'main > p a')
  await signIn(page, '0912000001')
  await look(`${inCourse}/doc-so-lieu`, '.fact dd a')
  await look('/me/profile/correct', 'main p.note a')
})

test('under a film its length, its words and its file stand on one line', async ({ page, context, baseURL }) => {
  for (const language of ['vi', 'en']) {
    await context.addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }])
    await page.goto(firstLesson)
    const tops = await topsOf(page, '.video-d, .video-c a, .video summary')
    expect(tops, language).toHaveLength(3)
    expect(new Set(tops).size, language).toBe(1)
  }
})

test('the letters of the trend are large enough and do not run into each other', async ({ page }) => {
  await signIn(page, '0912000005')
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('/uptake?kind=enrolled')
    const texts = await page.locator('svg[role="img"]:visible text').evaluateAll((all) =>
      all.map((one) => {
        const drawn = (one as SVGTextElement).getScreenCTM()?.a ?? 0
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { size: parseFloat(getComputedStyle(one).fontSize) * drawn, box: [left, right, top, bottom] as const }
      }),
    )
    expect(texts.length).toBeGreaterThan(3)
    for (const { size } of texts) expect(size, `${width}`).toBeGreaterThanOrEqual(smallestLetter)
    const met = texts.filter(({ box: [left, right, top, bottom] }, at) =>
      texts.slice(at + 1).some(({ box: [l, r, t, b] }) => left < r && l < right && top + 3 < b && t + 3 < bottom),
    )
    expect(met, `${width}`).toEqual([])
  }
})

test('an administrator’s places stand on one line of a phone, whole', async ({ page }) => {
  await signIn(page, '0912000006')
  for (const address of ['/admin/people', '/admin/lookings']) {
    await page.goto(address)
    const [room, needed] = await page.locator('.rail-links').evaluate((one) => [one.clientWidth, one.scrollWidth])
    expect(needed, address).toBe(room)
  }
})

test('a field and the button beside it are on one line and of one height', async ({ page }) => {
  await signIn(page, '0912000006')
  await page.goto('/admin/people')
  const [field, button] = await page
    .locator('.fil > .sel, .fil > .sbtn')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  expect(button.top).toBe(field.top)
  expect(button.height).toBe(field.height)
  expect(button.height).toBe(36)
})

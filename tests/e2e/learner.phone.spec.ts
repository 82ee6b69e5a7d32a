import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { course, firstLesson, join, newPhone, takeQuiz } from './journey.ts'
import { fillQuestion } from './right-answers.ts'

async function begin(page: Page): Promise<void> {
  await page.goto(firstLesson)
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(page, newPhone())
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
}

test('a shared link leads to the first line of a lesson in one tap, without an account', async ({ page }) => {
  await page.goto(course)
  await page.getByRole('link', { name: /Vào học bài 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chọn hàng để live' })).toBeVisible()
})

test('a vendor joins from a quiz, answers, ticks, and finds the way on at /me', async ({ page }) => {
  await begin(page)
  await takeQuiz(page)
  await expect(page.getByRole('heading', { name: 'Bạn đã đạt' })).toBeVisible()
  await page.getByRole('button', { name: 'Làm lại để luyện thêm' }).click()
  await expect(page.locator('.quiz-question')).toBeVisible()
  await takeQuiz(page, false)
  await expect(page.getByRole('heading', { name: 'Chưa đạt lần này' })).toBeVisible()
  await page.getByRole('link', { name: 'Học bài tiếp theo' }).click()
  const tick = page.locator('.checklist input').first()
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), tick.check()])
  await page.reload()
  await expect(page.locator('.checklist input').first()).toBeChecked()
  await page.goto('/me')
  await expect(page.locator('main')).toContainText('1/9')
  await page.getByRole('link', { name: /Học tiếp/ }).click()
  await expect(page).toHaveURL(/\/learn\/livestream-tiktok-shop\/tinh-gia-san/)
})

test('a wrong answer is told with its reason, and a second tab sees the first one’s answer', async ({
  page,
  context,
}) => {
  await begin(page)
  const second = await context.newPage()
  await second.goto(page.url())
  await fillQuestion(page, false)
  await fillQuestion(second, true)
  await page.locator('.foot button').click()
  await expect(page.getByText('Chưa đúng').or(page.getByText('Đúng một phần')).first()).toBeVisible()
  const [answer] = await Promise.all([
    second.waitForResponse((one) => one.request().method() === 'POST'),
    second.locator('.foot button').click(),
  ])
  expect(answer.status()).toBe(409)
  await expect(second.getByText('Câu trả lời trước được giữ', { exact: false })).toBeVisible()
})

test('the end of a lesson tells of a quiz half done, then of how it went', async ({ page }) => {
  await begin(page)
  await fillQuestion(page, false)
  await page.locator('.foot button').click()
  await expect(page.locator('.verdict')).toBeVisible()
  await page.goto(firstLesson)
  await expect(page.locator('.l-end')).toContainText('Bạn đang làm dở, còn 4\u00a0câu.')
  await page.getByRole('link', { name: 'Làm tiếp bài kiểm tra' }).click()
  await takeQuiz(page, false)
  await page.goto(firstLesson)
  await expect(page.locator('.l-end')).toContainText('Lần trước bạn đúng 0 trên 5\u00a0câu.')
  await expect(page.getByRole('link', { name: 'Làm lại bài kiểm tra' })).toBeVisible()
})

test('who fails the final test is told which lessons to read again, one tap away', async ({ page }) => {
  await page.goto(`${firstLesson.slice(0, firstLesson.lastIndexOf('/'))}/kiem-tra-cuoi-khoa/quiz`)
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(page, newPhone())
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
  await takeQuiz(page, false)
  await expect(page.getByRole('heading', { name: 'Chưa đạt lần này' })).toBeVisible()
  const named = page.locator('section', { has: page.getByRole('heading', { name: 'Nên đọc lại' }) }).getByRole('link')
  await expect(named).toHaveCount(5)
  const numbers = (await named.allTextContents()).map((text) => Number(/^Bài\u00a0(\d)\. [\p{Lu}\d]/u.exec(text)?.[1]))
  expect(numbers.every(Number.isInteger)).toBe(true)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  for (const link of await named.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const title = String(await named.first().textContent()).replace(/^Bài\u00a0\d\. /, '')
  await named.first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('an answer sent after the sign-in ran out is kept, and arrives after signing in', async ({ page, context }) => {
  const phone = newPhone()
  await page.goto(firstLesson)
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(page, phone)
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
  await fillQuestion(page)
  // The browser still sends a cookie, but of a sign-in that is over.
  const cookies = await context.cookies()
  await context.addCookies(
    cookies.filter((one) => one.name === 'len_san').map((one) => ({ ...one, value: 'a'.repeat(40) })),
  )
  await page.locator('.foot button').click()
  await expect(page).toHaveURL(/\/login/)
  await page.locator('[name="phone"]').fill(phone)
  await page.locator('[name="password"]').fill('cam-khe-may-2026')
  await page.locator('main button.btn-main').click()
  await expect(page.locator('.verdict')).toContainText('Đúng rồi')
})

test('a quiz says the same pass mark in the lesson and before it begins; its action stands under the answers', async ({
  page,
}) => {
  await page.goto(firstLesson)
  await expect(page.locator('.l-end')).toContainText('đúng ít nhất 4 trên 5\u00a0câu (từ 70\u00a0% trở lên)')
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await expect(page.locator('.lead')).toContainText('đúng ít nhất 4 trên 5\u00a0câu (từ 70\u00a0% trở lên)')
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await join(page, newPhone())
  const button = await page.locator('.foot button').boundingBox()
  expect(button?.x).toBe(16)
  expect(button?.width).toBe(360 - 32)
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeGreaterThan(740 - 30)
})

test('a figure writes with the house font, which lies in it', async ({ page, request }) => {
  await page.goto(firstLesson)
  for (const figure of await page.locator('.figure-box img').all()) {
    const answer = await request.get((await figure.getAttribute('src')) ?? '')
    expect(answer.headers()['content-security-policy']).toContain('font-src data:')
    expect(await answer.text()).toContain('@font-face{font-family:"Be Vietnam Pro"')
  }
  await expect(page.locator('.figure-box img').first()).toBeAttached()
})

test('who signs out is shown the home page, wherever they were', async ({ page }) => {
  await begin(page)
  await page.goto('/me/profile')
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Đưa hàng nhà/ })).toBeVisible()
})

test('the film plays from our own files only after play is pressed', async ({ page, baseURL }) => {
  const asked: Array<string> = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(firstLesson, { waitUntil: 'networkidle' })
  expect(asked.some((url) => /\.(ts|m3u8|mp4)$/.test(url))).toBe(false)
  await page.getByRole('button', { name: /Xem video, [\d,]+.MB/ }).click()
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const player: HTMLVideoElement | null = document.querySelector('mux-player, video')
          return player?.currentTime ?? 0
        }),
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0.5)
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url))).toEqual([])
})

test('what is spoken stands below the picture, and goes when the captions are switched off', async ({ page }) => {
  await page.goto(firstLesson, { waitUntil: 'networkidle' })
  await page.locator('.video-play').click()
  const words = page.locator('.video-words')
  await expect(words).toHaveText(/\S/, { timeout: 30_000 })
  const [picture, below] = [await page.locator('.video-f').boundingBox(), await words.boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0) - 1)
  const fit = await words.evaluate((one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth)
  expect(fit).toBe(true)
  // A browser does not tell how a cue is drawn; it tells the rules that it draws by.
  const rules = await page.evaluate(() => {
    const player = document.querySelector<HTMLElement & { media: { nativeEl: HTMLVideoElement } }>('mux-player')
    const root = player?.media.nativeEl.getRootNode()
    const sheets = root instanceof ShadowRoot ? root.adoptedStyleSheets : []
    return sheets
      .filter((sheet) => !sheet.disabled)
      .flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText))
  })
  expect(rules.join()).toContain('visibility: hidden')
  await page.evaluate(() => {
    const player = document.querySelector<HTMLElement & { textTracks: TextTrackList }>('mux-player')
    for (const track of player?.textTracks ?? []) track.mode = 'disabled'
  })
  await expect(words).toHaveCount(0)
})

test('a first visit of a lesson is light', async ({ page }) => {
  const sizes = { document: 0, script: 0, font: 0 }
  let scripts = 0
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  session.on('Network.responseReceived', (event) => kinds.set(event.requestId, event.type))
  session.on('Network.loadingFinished', (event) => {
    const kind = kinds.get(event.requestId)?.toLowerCase()
    if (kind === 'document' || kind === 'script' || kind === 'font') sizes[kind] += event.encodedDataLength
    if (kind === 'script') scripts += 1
  })
  await page.goto(firstLesson, { waitUntil: 'networkidle' })
  expect(sizes.document).toBeLessThan(30_000)
  expect(sizes.script).toBeLessThan(120_000)
  expect(sizes.font).toBeLessThan(60_000)
  expect(sizes.script).toBeGreaterThan(10_000)
  expect(scripts).toBeGreaterThan(2)
  expect(scripts).toBeLessThan(15) // on a poor network each is a round trip
})

test('axe finds nothing on the learner’s pages', async ({ page }) => {
  test.setTimeout(120_000)
  await begin(page)
  for (const address of [
    '/',
    '/courses',
    course,
    firstLesson,
    `${firstLesson}/quiz`,
    '/me',
    '/me/profile',
    '/me/certificates',
    '/privacy',
    '/verify',
    '/offline',
    '/khong-co',
  ]) {
    await page.goto(address)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map((one) => `${address} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), address).toBe(true)
  }
})

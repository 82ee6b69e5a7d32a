import { expect, type Page, test } from '@playwright/test'
import { join as joinQuietly, openServersDatabase, signIn } from './access/people.ts'
import { expectWellMade, listen } from './every-page.ts'
import { course, signIn as enter, firstLesson } from './journey.ts'

test.describe.configure({ mode: 'parallel', timeout: 120_000 })
test.use({ trace: 'off' }) // it would keep a copy of each page at each look

const nobody = '01930000-0000-7000-8000-000000000000'

/** Opens each page, hears no complaint, sees no other host asked, then looks at it. */
async function look(page: Page, baseURL: string | undefined, addresses: Array<string>): Promise<void> {
  const heard = await listen(page, baseURL)
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForFunction(() => Reflect.has(window, '__remixRouteModules'))
    expect(heard, address).toEqual({ complaints: [], foreign: [] })
    await expectWellMade(page, address)
    // What axe brings in is not ours.
    heard.complaints.length = 0
  }
}

test('a visitor’s pages are well made', async ({ page, baseURL }) => {
  await look(page, baseURL, [
    ...['/', '/courses', '/courses?q=khong+co+bai+nao', course, firstLesson, `${firstLesson}/quiz`],
    ...['/join', '/login', '/login/reset', '/privacy', '/verify', '/verify/ABCD-2345', '/offline', '/khong-co'],
  ])
  await page.goto('/join')
  await page.locator('main button.btn-main').click()
  await expect(page.getByRole('alert').or(page.locator('.error-box, [role="alert"]')).first()).toBeVisible()
  await expectWellMade(page, '/join with faults')
})

test('a learner’s pages are well made, with a certificate and a question open', async ({ page, baseURL }) => {
  const open = await openServersDatabase(new URL(baseURL ?? '').port)
  const own = await joinQuietly(open, '18073')
  const [name = '', value = ''] = (await signIn(open, own)).split('=')
  await open.close()
  await page.context().addCookies([{ name, value, url: baseURL ?? '' }])
  await look(page, baseURL, [
    ...['/me', '/me/profile', '/me/profile/correct', '/me/profile/move', '/me/profile/password', '/me/certificates'],
    ...[`/me/certificates/${own.certificateId}`, `/verify/${own.code}`, course, '/uptake'],
  ])
  await page.goto(`${firstLesson}/quiz`)
  await page.getByRole('button', { name: /Bắt đầu làm bài/ }).click()
  await expect(page.locator('input[name="question"]')).toHaveCount(1)
  await expectWellMade(page, 'a question')
  await page.locator('.foot button').click()
  await expectWellMade(page, 'a question without an answer')
})

test('the department’s pages are well made', async ({ page, baseURL }) => {
  await enter(page, '0912000005')
  await look(page, baseURL, [
    ...['/uptake', '/uptake?by=age_band', '/uptake?from=2020-01-01&to=2020-01-31', '/uptake/people?kind=completed'],
    ...[`/uptake/people/${nobody}`],
  ])
  await page.goto('/uptake/people')
  await page.locator('.staff-table tbody a').first().click()
  await expect(page).toHaveURL(/\/uptake\/people\//)
  await expectWellMade(page, 'entries of a person')
})

test('the administrator’s pages are well made', async ({ page, baseURL }) => {
  await enter(page, '0912000006')
  await look(page, baseURL, [
    '/admin/people',
    '/admin/people?q=khong+co+ai',
    '/admin/people?role=staff',
    '/admin/lookings',
  ])
  await page.goto('/admin/people')
  await page.locator('.staff-table tbody a').first().click()
  await expect(page).toHaveURL(/\/admin\/people\/.+/)
  await expectWellMade(page, 'a person')
})

test('the film plays without a complaint and from us alone; its player comes when it is asked for', async ({
  page,
  baseURL,
}) => {
  const heard = await listen(page, baseURL)
  const asked: Array<string> = []
  page.on('request', (request) => asked.push(request.url()))
  // As in a real Chrome, where the player would look for a way to cast.
  await page.addInitScript(() => Object.assign(window, { chrome: {} }))
  await page.goto(firstLesson, { waitUntil: 'networkidle' })
  const before = asked.splice(0)
  expect(before.filter((url) => /\.(ts|m3u8|m4s|mp4)$|player/i.test(url))).toEqual([])
  await page.getByRole('button', { name: /Xem video, [\d,]+.MB/ }).click()
  const seconds = () =>
    page.evaluate(() => document.querySelector<HTMLVideoElement>('mux-player, video')?.currentTime ?? 0)
  await expect.poll(seconds, { timeout: 30_000 }).toBeGreaterThan(1)
  expect(asked.some((url) => /film-player-.*\.js$/.test(url))).toBe(true)
  expect(asked.some((url) => /\.(m3u8|m4s|ts)$/.test(url))).toBe(true)
  expect(heard).toEqual({ complaints: [], foreign: [] })
  await expectWellMade(page, 'a lesson with its film playing')
})

for (const [language, pause, captions] of [
  ['vi', 'tạm dừng', 'phụ đề'],
  ['en', 'pause', 'closed captions'],
] as const)
  test(`the player speaks the language of the page: ${language}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }])
    await page.goto(firstLesson, { waitUntil: 'networkidle' })
    await page.locator('.video-play').click()
    await page.locator('mux-player').waitFor({ timeout: 30_000 })
    await expect(page.locator('mux-player media-play-button').first()).toHaveAttribute('aria-label', pause, {
      timeout: 30_000,
    })
    await expect(page.locator('mux-player media-captions-menu-button')).toHaveAttribute('aria-label', captions)
  })

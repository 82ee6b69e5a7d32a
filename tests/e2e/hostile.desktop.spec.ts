import { expect, test } from '@playwright/test'
import { parseLesson } from '#app/domain/lesson/index.ts'
import { twins } from '#tests/rules/lesson/hostile-sources.ts'
import { context, lessonOf } from '#tests/rules/lesson/lesson-source.ts'
import { type Files, type OwnServer, startOwnServer } from './access/own-server.ts'
import { join, openDatabaseIn, signIn } from './access/people.ts'

test.describe.configure({ timeout: 150_000 })

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120"><title>Sạp</title><path d="M0 0h9" fill="#f28c1f"/></svg>'

/** What goes in: every benign twin, and the hostile sources that come out inert. Films and files are no text to look at. */
const accepted = twins
  .flat()
  .filter((source, at) => at % 3 !== 2 && !/video\/|files\//.test(source))
  .filter((source) => parseLesson(lessonOf(source), context).ok)

/** As many sources to a lesson as go in together. */
function packLessons(sources: Array<string>): Array<string> {
  const lessons: Array<string> = []
  for (const source of sources) {
    const joined = `${lessons.at(-1) ?? ''}\n\n${source}\n`
    if (lessons.length > 0 && joined.length < 20_000 && parseLesson(lessonOf(joined), context).ok)
      lessons[lessons.length - 1] = joined
    else lessons.push(`${source}\n`)
  }
  return lessons
}

/** The letters that a reader sees of a source, whatever their spacing. */
function lettersOf(source: string): Array<string> {
  const parsed = parseLesson(lessonOf(source), context)
  const html = parsed.ok ? parsed.document.segments.map((segment) => (segment.kind === 'html' ? segment.html : '')) : []
  return html.map((one) => plainOf(one)).filter(Boolean)
}

function plainOf(html: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' }
  return html
    .replace(/<(?:"[^"]*"|[^">])*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (_, hex, decimal, name) =>
      name ? (names[name] ?? `&${name};`) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    )
    .replace(/\s+/gu, '')
    .toLowerCase()
}

const lessons = packLessons(accepted)
let server: OwnServer
let cookie = ''

test.beforeAll(async () => {
  const slugs = lessons.map((_, at) => `bai-${at + 1}`)
  const files: Files = {
    'course.mdx': `---
id: khoa-du
title: Khoá dữ
summary: Để thử.
platforms: [tiktok_shop]
level: beginner
audience: [household]
outcomes: [Không gì chạy được]
chapters:
  - slug: mot
    title: Một
    lessons: [${slugs.join(', ')}]
---
Khoá học để thử.
`,
    'figures/gia-san.svg': drawing,
  }
  for (const [at, slug] of slugs.entries()) files[`mot/${slug}.mdx`] = lessonOf(lessons[at] ?? '')
  server = await startOwnServer(3900 + (process.pid % 40), { 'khoa-du': files })
  const open = await openDatabaseIn(server.dataDir)
  cookie = await signIn(open, await join(open, '18073'))
  await open.close()
})
test.afterAll(() => server?.stop())

test('what was written to do harm does none in a browser, and its twin can be read', async ({ browser }) => {
  expect(accepted.length).toBeGreaterThan(140)
  const page = await (await browser.newContext()).newPage()
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: server.base }])
  const harm: Array<string> = []
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => harm.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') harm.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.base}/`) && !/^(data|blob):/.test(request.url()))
      harm.push(`request: ${request.url()}`)
  })
  await page.exposeFunction('reportViolation', (what: string) => harm.push(`policy: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (what: string) => void // put there above
      report(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  const unseen: Array<string> = []
  const left = [...accepted]
  for (const [at, lesson] of lessons.entries()) {
    const answer = await page.goto(`${server.base}/learn/khoa-du/bai-${at + 1}`, { waitUntil: 'load' })
    expect(answer?.status(), lesson).toBe(200)
    const seen = (await page.locator('main').innerText()).replace(/\s+/gu, '').toLowerCase()
    while (left[0] !== undefined && lesson.includes(`${left[0]}\n`)) {
      const source = left.shift() ?? ''
      unseen.push(...lettersOf(source).filter((letters) => !seen.includes(letters)))
    }
    const foreign = await page
      .locator('main')
      .evaluate((main) =>
        [...main.querySelectorAll('script, iframe, object, embed, base, form[action^="http"]')].map(
          (one) => one.outerHTML,
        ),
      )
    harm.push(...foreign)
  }
  expect(left).toEqual([])
  expect(harm).toEqual([])
  expect(unseen).toEqual([])
})

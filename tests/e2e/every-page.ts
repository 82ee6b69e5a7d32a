import fs from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]
const schemes = ['light', 'dark'] as const

/** That an address answered 403 or 404, which is what some pages are for; and a player that asks for a style too early. */
const expected = /^Failed to load resource: the server responded with a status of 40[34]|^Media Chrome: No style sheet/

type Heard = { complaints: Array<string>; foreign: Array<string> }

/** What a browser complains of, and whom it asks besides us, from now on. */
export async function listen(page: Page, baseURL: string | undefined): Promise<Heard> {
  const heard: Heard = { complaints: [], foreign: [] }
  await page.exposeFunction('tellViolation', (text: string) => heard.complaints.push(text))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellViolation')
      if (typeof tell === 'function') tell(`${event.violatedDirective} refused ${event.blockedURI} on ${location.href}`)
    }),
  )
  page.on('console', (message) => {
    if (expected.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') heard.complaints.push(message.text())
  })
  page.on('pageerror', (error) => heard.complaints.push(error.message))
  page.context().on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && !url.startsWith(`${baseURL}/`)) heard.foreign.push(url)
  })
  return heard
}

type Finding = { id: string; nodes: Array<{ html: string }> }

// AxeBuilder brings the whole of axe in anew for each look, and a second page with it: four looks a page take a minute more.
const axe = fs.readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** The page as it is now: at both sizes, in both schemes, axe finds nothing and nothing is wider than the screen. */
export async function expectWellMade(page: Page, name: string): Promise<void> {
  await page.evaluate(axe)
  for (const size of sizes)
    for (const colorScheme of schemes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const where = `${name}, ${size.width} px, ${colorScheme}`
      expect(await findFaults(page, colorScheme === 'dark'), where).toEqual([])
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overhang, where).toBeLessThanOrEqual(0)
    }
}

/** What axe finds, by all its rules; where only the colours are others, by those that look at colours. */
async function findFaults(page: Page, onlyColours: boolean): Promise<Array<string>> {
  const findings = await page.evaluate<Array<Finding>, boolean>(async (colours) => {
    const { run } = Reflect.get(window, 'axe') as {
      run: (...args: Array<unknown>) => Promise<{ violations: Array<Finding> }>
    } // brought in above
    const only = colours ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {}
    const { violations } = await run(document, { ...only, resultTypes: ['violations'], preload: false })
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
  }, onlyColours)
  return findings.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

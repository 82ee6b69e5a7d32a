import { type APIResponse, expect, test } from '@playwright/test'
import { course, firstLesson } from './journey.ts'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

const policy = [
  "default-src 'self'",
  "script-src 'self' 'nonce-…'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer bears, whatever it is; `csp` as it must be, with the nonce left out. */
function expectGuarded(answer: APIResponse, status: number, csp: string | undefined = policy): void {
  const headers = answer.headers()
  const what = `${status} ${answer.url()}`
  expect(answer.status(), what).toBe(status)
  expect(headers, what).toMatchObject(always)
  expect(headers['permissions-policy'], what).toContain('geolocation=()')
  expect(headers['content-security-policy']?.replace(/'nonce-[\w+/=-]{20,}'/, "'nonce-…'"), what).toBe(csp)
  expect(headers['x-request-id'], what).toMatch(/^[0-9a-f-]{36}$/)
  for (const told of ['x-powered-by', 'server', 'access-control-allow-origin'])
    expect(headers[told], what).toBeUndefined()
}

test('pages, their data, refusals and redirects are guarded alike', async ({ request }) => {
  for (const path of ['/', course, firstLesson, '/join', '/verify', '/_root.data', `${course}.data`])
    expectGuarded(await request.get(path), 200)
  expectGuarded(await request.get('/khong-co-trang-nay'), 404)
  expectGuarded(await request.get('/khong-co-trang-nay.data'), 404)
  // As older Remixes asked for data: ours would log each as an error of its own.
  expectGuarded(await request.get('/courses?_data=routes%2Fcourses%2Flist'), 404)
  for (const path of ['/me', '/uptake', '/me/profile/copy', '/language'])
    expectGuarded(await request.get(path, { maxRedirects: 0 }), 302)
  expectGuarded(await request.post('/login', { form: { phone: '', password: '' } }), 400)
  expectGuarded(await request.put('/login', { data: 'x' }), 400)
})

test('a page that is kept goes out with the nonce of its own answer, and in the language that was asked for', async ({
  request,
}) => {
  const ask = async (path: string, language: string) => {
    const answer = await request.get(path, { headers: { cookie: `lang=${language}` } })
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? ''
    const { 'content-security-policy': _policy, 'x-request-id': _id, date: _date, ...headers } = answer.headers()
    return { nonce, page: await answer.text(), headers }
  }
  for (const path of ['/', '/courses', course, firstLesson]) {
    const vi: Array<Awaited<ReturnType<typeof ask>>> = []
    for (let round = 0; round < 5; round += 1) vi.push(await ask(path, 'vi')) // each process has drawn it by then
    expect(new Set(vi.map(({ nonce }) => nonce)).size, path).toBe(5)
    for (const { nonce, page } of vi) {
      const borne = [...page.matchAll(/nonce="([^"]*)"/g)].map(([, one]) => one)
      expect(new Set(borne), path).toEqual(new Set([nonce]))
    }
    const pages = new Set(vi.map(({ nonce, page }) => page.replaceAll(nonce, '')))
    if (path !== '/') expect(pages.size, path).toBe(1) // its figures may have grown
    const { 'content-length': _length, ...headers } = vi[0]?.headers ?? {}
    for (const again of [vi[4], await ask(`${path}?a=1`, 'vi')]) expect(again?.headers, path).toMatchObject(headers)
    expect((await ask(path, 'en')).page, path).toContain('<html lang="en">')
    expect((await ask(path, 'vi')).page, path).toContain('<html lang="vi">')
  }
})

test('files of the build and of the courses are guarded', async ({ request }) => {
  const page = await (await request.get(firstLesson)).text()
  const named = (pattern: RegExp) => page.match(pattern)?.[0] ?? 'not named'
  const script = await request.get(named(/\/assets\/[\w.-]+\.js/))
  expectGuarded(script, 200)
  expect(script.headers()['content-type']).toContain('text/javascript')
  for (const path of [named(/\/assets\/[\w.-]+\.css/), '/favicon.svg', '/icon-192.png', '/share/len-san.png'])
    expectGuarded(await request.get(path), 200)
  expectGuarded(await request.get('/assets/khong-co.js'), 404)
  expectGuarded(await request.get('/fonts/be-vietnam-pro-latin-400-normal.woff2'), 200)

  // A drawing may carry scripts, so it lies in a sandbox; what cannot carry any needs no policy.
  const sandbox = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
  expectGuarded(await request.get(named(/\/media\/[0-9a-f]+\/[\w./-]+\.svg/)), 200, sandbox)
  for (const film of [/\/media\/[0-9a-f]+\/[\w./-]+\.mp4/, /\/media\/[0-9a-f]+\/[\w./-]+\.jpg/]) {
    const answer = await request.get(named(film), { headers: { range: 'bytes=0-9' } })
    expect(answer.headers()).toMatchObject(always)
    expect(answer.headers()['content-security-policy']).toBeUndefined()
    expect(answer.headers()['content-type']).toMatch(/^(video|image)\//)
  }
  expectGuarded(await request.get('/media/0123456789abcdef/khong-co.svg'), 404)
  expectGuarded(await request.get('/media/../package.json'), 404)
})

test('the API and what watches over the server are guarded, whatever they answer', async ({ request }) => {
  expectGuarded(await request.get('/api/v1/openapi.json'), 200)
  expectGuarded(await request.get('/api/v1/trainee-counts'), 401)
  expectGuarded(await request.get('/api/v1/ledger-entries', { headers: { authorization: 'Bearer nonsense' } }), 401)
  expectGuarded(await request.post('/api/v1/trainee-counts'), 405)
  expectGuarded(await request.get('/api/khong-co'), 404)
  for (const path of ['/healthz', '/readyz']) expectGuarded(await request.get(path), 200)
})

test('the bare pages, for when no other can be drawn, are guarded', async ({ request }) => {
  const other = { origin: 'https://example.invalid' }
  expectGuarded(await request.post('/login', { form: { phone: '0' }, headers: other }), 403)
  expectGuarded(await request.post('/login', { form: { password: 'a'.repeat(1_100_000) } }), 413)
})

test('a link is shown with its title, what it is about and a picture that is there', async ({ request }) => {
  for (const path of ['/', '/courses', course, firstLesson, '/join']) {
    const page = await (await request.get(path)).text()
    const said = (name: string) => page.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1]
    expect(said('og:title'), path).toMatch(/\S{2,}/)
    expect(said('og:description'), path).toMatch(/.{30,}/)
    expect(said('og:url'), path).toMatch(new RegExp(`^https?://[^/]+${path}$`))
    expect(said('twitter:card'), path).toBe('summary_large_image')
    const picture = await request.get(new URL(said('og:image') ?? '').pathname)
    expect(picture.headers()['content-type'], path).toBe('image/png')
    const bytes = await picture.body()
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630])
    expect(bytes.length, path).toBeLessThan(150_000)
  }
})

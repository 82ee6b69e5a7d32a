import { expect, test } from '@playwright/test'

test('the first page loads without a complaint of the browser, from us alone', async ({ page, baseURL }) => {
  const complaints: Array<string> = []
  const foreign: Array<string> = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
  })
  const answer = await page.goto('/', { waitUntil: 'networkidle' })
  expect(answer?.status()).toBe(200)
  expect(complaints).toEqual([])
  expect(foreign).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('every answer bears the headers that keep a page to itself', async ({ request }) => {
  for (const path of ['/', '/khong-co-trang-nay']) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=-]{20,}'/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('a nonce is good for one answer', async ({ request }) => {
  const [first, second] = await Promise.all([request.get('/'), request.get('/')])
  expect(first.headers()['content-security-policy']).not.toBe(second.headers()['content-security-policy'])
})

test('health and readiness answer', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok')
  expect(await (await request.get('/readyz')).json()).toEqual({ database: 'answers', jobs: 'running' })
})

test('a form beyond a megabyte gets a page that says so', async ({ request }) => {
  const answer = await request.post('/login', { form: { password: 'a'.repeat(1_100_000) } })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('quá lớn')
})

import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAssets } from '#app/start/assets.ts'
import { fingerprint, isFresh } from '#app/start/fingerprint.ts'
import { createMedia } from '#app/start/media.ts'
import { frameRequests } from '#app/start/request-frame.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-tệp '))
const hash = '0123456789abcdef0123456789abcdef'
let server: http.Server
let base: string

beforeAll(async () => {
  write('client/assets/root-abc.js', 'let a = 1')
  fs.writeFileSync(path.join(dir, 'client/assets/root-abc.js.br'), zlib.brotliCompressSync('let a = 1'))
  write('client/favicon.svg', '<svg/>')
  write('client/secret.map', '{}')
  write(`media/${hash}/video/film.mp4`, '0123456789')
  write(`media/${hash}/drawing.svg`, '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  write(`media/${hash}/page.html`, '<script>1</script>')
  write('media/plain.txt', 'not below a hash')
  write('postgres/password', 'secret')
  const app = express()
  app.use(frameRequests({ dev: false }))
  app.use(createAssets(path.join(dir, 'client')))
  app.use('/media', createMedia(dir))
  server = app.listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  fs.rmSync(dir, { recursive: true })
})

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
  fs.writeFileSync(path.join(dir, name), text)
}

/** Without `fetch`, which would tidy the dots out of a path. */
function get(
  address: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((done, fail) => {
    const request = http.get(`${base}/`, { path: address, headers }, (response) => {
      const chunks: Array<Buffer> = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    request.on('error', fail)
  })
}

describe('files of the build', () => {
  test('a hashed one is kept for good, packed for who takes it', async () => {
    const packed = await get('/assets/root-abc.js', { 'accept-encoding': 'br' })
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const plain = await get('/assets/root-abc.js')
    expect([plain.body, plain.headers['content-encoding']]).toEqual(['let a = 1', undefined])
  })

  test('an icon is asked for again, and answered shortly when it is the same', async () => {
    const first = await get('/favicon.svg')
    expect(first.headers['cache-control']).toBe('public, max-age=3600')
    expect((await get('/favicon.svg', { 'if-none-match': String(first.headers.etag) })).status).toBe(304)
  })

  test('what is of no known kind is not served', async () => {
    expect((await get('/secret.map')).status).toBe(404)
  })
})

describe('media', () => {
  test('a film answers in ranges and never changes', async () => {
    const part = await get(`/media/${hash}/video/film.mp4`, { range: 'bytes=2-4' })
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    expect(part.headers).toMatchObject({ 'content-type': 'video/mp4', 'x-content-type-options': 'nosniff' })
    expect(part.headers['cache-control']).toContain('immutable')
    expect((await get(`/media/${hash}/video/film.mp4`, { range: 'bytes=99-' })).status).toBe(416)
  })

  test('a drawing is shown without its scripts, a page is only saved', async () => {
    const drawing = await get(`/media/${hash}/drawing.svg`)
    expect(drawing.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
    )
    expect((await get(`/media/${hash}/page.html`)).headers['content-disposition']).toBe('attachment')
  })

  test('nothing outside the folders of hashes is reached', async () => {
    const paths = [
      '/media/plain.txt',
      `/media/${hash}/`,
      `/media/${hash}/../plain.txt`,
      `/media/${hash}/../../postgres/password`,
      `/media/${hash}/%2e%2e/%2e%2e/postgres/password`,
      `/media/${hash}/..%2f..%2fpostgres/password`,
      `/media/${hash}/nothing.mp4`,
    ]
    for (const address of paths)
      expect([address, (await get(address)).status]).toEqual([address, expect.toBeOneOf([403, 404])])
  })
})

test('a fingerprint changes with content and names, and only with those', () => {
  write('sources/a.ts', '1')
  write('sources/b/c.ts', '2')
  const print = () => fingerprint(dir, ['sources'], ['sources/made'])
  const first = print()
  write('sources/made/by-us.ts', 'x')
  expect(print()).toBe(first)
  write('sources/a.ts', '2')
  expect(print()).not.toBe(first)
  write('sources/a.ts', '1')
  fs.renameSync(path.join(dir, 'sources/b/c.ts'), path.join(dir, 'sources/b/d.ts'))
  expect(print()).not.toBe(first)
  write('made-from', print())
  expect([
    isFresh(path.join(dir, 'made-from'), print()),
    isFresh(path.join(dir, 'made-from'), first),
    isFresh('nowhere', first),
  ]).toEqual([true, false, false])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDiskFiles } from '#app/adapters/disk-files/index.server.ts'

const hash = 'ab'.repeat(32)
let root: string
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'đĩa có dấu '))
})
afterAll(() => rm(root, { recursive: true }))

test('a file lies below the hash, whole; a second time changes nothing and leaves nothing behind', async () => {
  const files = createDiskFiles(path.join(root, 'a'))
  const content = new TextEncoder().encode('hàng')
  await Promise.all([1, 2, 3].map(() => files.put(hash, 'hls/240p/s0.ts', content)))
  await files.put(hash, 'hls/240p/s0.ts', content)
  expect(readFileSync(path.join(root, 'a', hash, 'hls/240p/s0.ts'), 'utf8')).toBe('hàng')
  expect(readdirSync(path.join(root, 'a'))).toEqual([hash])
})

test('a file that was cut short is written anew', async () => {
  const files = createDiskFiles(path.join(root, 'b'))
  await files.put(hash, 'tep.txt', new TextEncoder().encode('nửa'))
  await files.put(hash, 'tep.txt', new TextEncoder().encode('nửa kia'))
  expect(readFileSync(path.join(root, 'b', hash, 'tep.txt'), 'utf8')).toBe('nửa kia')
})

test.each([
  [hash, '../ngoai.txt'],
  [hash, 'a/../../ngoai.txt'],
  [hash, '/etc/ngoai.txt'],
  [hash, '.an'],
  [hash, 'a//b'],
  ['../..', 'ngoai.txt'],
  ['AB'.repeat(32), 'ngoai.txt'],
])('nothing is written outside: %s %s', async (where, name) => {
  const files = createDiskFiles(path.join(root, 'c'))
  await expect(files.put(where, name, new Uint8Array([1]))).rejects.toThrow(RangeError)
  expect(existsSync(path.join(root, 'c'))).toBe(false)
})

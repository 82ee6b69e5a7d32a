import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'khóa '))
const file = path.join(folder, 'keys', 'ledger.pem')
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('the key is made once, for its owner alone, and signs what only it can have signed', () => {
  const signer = createSealSigner(file)
  const signature = signer.sign('len-san ledger 1 abc')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
  expect(fs.readdirSync(path.dirname(file))).toEqual(['ledger.pem'])
  const again = createSealSigner(file)
  expect(again.keyId()).toBe(signer.keyId())
  expect(again.verify('len-san ledger 1 abc', signature)).toBe(true)
  expect(again.verify('len-san ledger 1 abd', signature)).toBe(false)
  const other = createSealSigner(path.join(folder, 'other.pem'))
  expect(other.keyId()).not.toBe(signer.keyId())
  expect(other.verify('len-san ledger 1 abc', signature)).toBe(false)
})

test('a file that holds another kind of key is refused', () => {
  const wrong = path.join(folder, 'wrong.pem')
  fs.writeFileSync(wrong, 'no key')
  expect(() => createSealSigner(wrong).sign('x')).toThrow()
})

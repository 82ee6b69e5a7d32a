import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import { describe, expect, test } from 'vitest'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'
import { isDemo, publicUrl, readEnv, SettingsError } from '#app/env.server.ts'
import { trustOf } from '#app/start/http.ts'
import { requireKeyFile } from '#app/start/key-file.ts'

describe('settings', () => {
  test('without any, the platform runs for this machine alone', () => {
    const env = readEnv({})
    expect([env.HOST, env.PORT, env.DATA_DIR, env.DATABASE_URL, env.SECURE_COOKIES]).toEqual([
      '127.0.0.1',
      3000,
      'data',
      undefined,
      false,
    ])
  })

  test('an empty one counts as left out', () => {
    expect(readEnv({ DATABASE_URL: '', PORT: '' })).toEqual(readEnv({}))
  })

  test('all that is wrong is told at once, without the values', () => {
    const read = () => readEnv({ PORT: 'ba nghìn', DATABASE_URL: 'mysql://secret', DEMO: 'yes' })
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(/PORT.*DATABASE_URL.*DEMO/)
    expect(read).not.toThrow(/secret/)
  })

  test('proxies are a number, or addresses and nets, and nothing that Express stumbles over later', () => {
    const good = [
      '1',
      ' 2 ',
      '10.0.0.5',
      '10.0.0.5, fd00::/8',
      'loopback,uniquelocal',
      '::ffff:10.0.0.5',
      '10.1.0.0/16',
    ]
    for (const text of ['', ...good]) {
      const { TRUST_PROXY } = readEnv({ TRUST_PROXY: text })
      expect(TRUST_PROXY).toBe(text.trim())
      expect(() => express().set('trust proxy', trustOf(TRUST_PROXY)), text).not.toThrow()
    }
    const wrong = ['true', 'yes', '-1', '1.5', '1,5x', 'caddy', '10.0.0.300', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.5,']
    for (const text of [...wrong, '10.0.0.0/8/8', 'fe80::1%eth0', '10.0.0.0/', 'fd00::/129'])
      expect(() => readEnv({ TRUST_PROXY: text }), text).toThrow(/TRUST_PROXY/)
  })

  test('a key that is named must be there, and be one; none is made in its place', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'khóa '))
    const [missing, wrong, right] = ['missing', 'wrong', 'right'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ]
    fs.writeFileSync(wrong, 'no key')
    createSealSigner(right).keyId()
    try {
      expect(() => requireKeyFile({})).not.toThrow()
      expect(() => requireKeyFile({ LEDGER_KEY_FILE: right })).not.toThrow()
      for (const file of [missing, wrong, folder])
        expect(() => requireKeyFile({ LEDGER_KEY_FILE: file }), file).toThrow(SettingsError)
      expect(() => requireKeyFile({ LEDGER_KEY_FILE: missing })).toThrow('LEDGER_KEY_FILE: không có tệp này')
      expect(() => createSealSigner(missing, { mayMake: false }).sign('x')).toThrow('ENOENT')
      expect(fs.existsSync(missing)).toBe(false)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('the demo needs the embedded database and a loopback address, or to be asked for', () => {
    const url = 'postgresql://somewhere/db'
    expect(isDemo(readEnv({}))).toBe(true)
    expect(isDemo(readEnv({ HOST: '::1' }))).toBe(true)
    expect(isDemo(readEnv({ HOST: '0.0.0.0' }))).toBe(false)
    expect(isDemo(readEnv({ DATABASE_URL: url }))).toBe(false)
    expect(isDemo(readEnv({ DEMO: '0' }))).toBe(false)
    expect(isDemo(readEnv({ DATABASE_URL: url, HOST: '0.0.0.0', DEMO: '1' }))).toBe(true)
  })

  test('the address that is told is one that can be opened', () => {
    expect(publicUrl(readEnv({}))).toBe('http://localhost:3000')
    expect(publicUrl(readEnv({ HOST: '0.0.0.0', PORT: '8080' }))).toBe('http://localhost:8080')
    expect(publicUrl(readEnv({ HOST: '192.168.1.5' }))).toBe('http://192.168.1.5:3000')
    expect(publicUrl(readEnv({ HOST: 'fd00::5' }))).toBe('http://[fd00::5]:3000')
    expect(publicUrl(readEnv({ PUBLIC_URL: 'https://hoc.example.vn/' }))).toBe('https://hoc.example.vn')
    expect(readEnv({ PUBLIC_URL: 'https://hoc.example.vn' }).SECURE_COOKIES).toBe(true)
  })
})

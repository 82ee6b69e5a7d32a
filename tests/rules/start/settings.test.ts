import { describe, expect, test } from 'vitest'
import { isDemo, publicUrl, readEnv, SettingsError } from '#app/env.server.ts'

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

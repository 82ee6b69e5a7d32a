import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/start/child.ts'
import { pauseBefore } from '#app/start/supervisor.ts'

test('what keeps ending at once is tried ever less often, but at least twice a minute', () => {
  expect([0, 1, 9, 10, 11, 12, 16, 1000].map(pauseBefore)).toEqual([50, 500, 500, 500, 1000, 2000, 30_000, 30_000])
})

test('once the platform is ready workers that die young are replaced, however many there were', async () => {
  const settings = `{ WEB_CONCURRENCY: 1, PORT: 0, HOST: '127.0.0.1' }`
  const script = `
    import { supervise } from '#app/start/supervisor.ts'
    const { listening } = supervise(${settings}, { PORT: '0' }, 'tests/rooms/start/short-lived-worker.ts')
    await listening
    console.log('ready')`
  const env = { ...process.env, LOG_LEVEL: 'silent', DATABASE_URL: 'postgresql://127.0.0.1:1/none' }
  const supervisor = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: projectRoot, env })
  let out = ''
  supervisor.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  try {
    const born = () => out.split('born').length - 1
    for (const until = Date.now() + 40_000; born() < 12 && Date.now() < until; ) await sleep(50)
    expect(out).toContain('ready')
    expect(born()).toBeGreaterThanOrEqual(12)
  } finally {
    supervisor.kill('SIGKILL')
    await once(supervisor, 'exit')
  }
}, 60_000)

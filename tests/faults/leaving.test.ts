import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { say } from '#app/start/console-words.ts'
import { listArguments } from '#app/start/process-life.ts'
import { course, courseFiles } from './course.ts'
import { makePlatform, type Platform } from './platform.ts'

const made: Array<Platform> = []
afterEach(async () => {
  for (const platform of made.splice(0)) await platform.discard()
}, 60_000)

async function make(): Promise<Platform> {
  const platform = await makePlatform({ courses: { [course.slug]: courseFiles } })
  made.push(platform)
  return platform
}

const runs = (pid: number) => listArguments(pid).some(Boolean)

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 200_000; !isSo() && Date.now() < end; ) await sleep(10)
}

/** A form whose sender goes silent in the middle of it. */
async function sendHalf(port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const head = ['POST /join HTTP/1.1', `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`]
  const type = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 9000', '', 'fullName=']
  socket.write([...head, ...type].join('\r\n'))
  await sleep(500)
  return socket
}

test('the first signal lets requests end, a second one waits for nobody, and the database is stopped', async () => {
  const platform = await make()
  await platform.start()
  const postmaster = platform.postmaster()
  const socket = await sendHalf(platform.port)
  platform.signal('SIGTERM')
  await sleep(1500)
  expect(platform.workers().length).toBeGreaterThan(0)
  const asked = performance.now()
  platform.signal('SIGINT')
  expect(await platform.ended()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5000)
  expect(platform.output()).toContain(say.stopped)
  expect(runs(postmaster)).toBe(false)
  socket.destroy()
}, 240_000)

test.each([
  ['PostgreSQL starts', (platform: Platform) => platform.postmaster() > 0],
  ['migrations run', (platform: Platform) => platform.output().includes(say.migrations)],
  ['courses are read', (platform: Platform) => platform.output().includes(say.content)],
])(
  'a signal while %s leaves nothing behind',
  async (_what, hasCome) => {
    const platform = await make()
    platform.begin()
    await until(() => hasCome(platform))
    const postmaster = platform.postmaster()
    expect(runs(postmaster)).toBe(true)
    platform.signal('SIGTERM')
    expect(await platform.ended()).toBe(0)
    expect(platform.output()).toContain(say.stopped)
    expect(runs(postmaster)).toBe(false)
  },
  240_000,
)

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { say } from '#app/start/console-words.ts'

// Its own platform, on its own data, beside the one that the other tests use.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const root = path.resolve(import.meta.dirname, '../..')
const dataDir = path.join(root, 'node_modules/.cache', `Lên Sàn chạy thử ${process.pid}`)
const port = 3500 + (process.pid % 400)
const base = `http://127.0.0.1:${port}`

type Running = { process: ChildProcess; output: () => string; ended: Promise<number | null> }

function start(env: Record<string, string> = {}, args: Array<string> = []): Running {
  const child = spawn(process.execPath, ['app/start/main.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DEMO: '0',
      WEB_CONCURRENCY: '2',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { process: child, output: () => output, ended }
}

async function untilReady(running: Running): Promise<void> {
  await expect.poll(running.output, { timeout: 90_000 }).toContain(`Lên Sàn đã sẵn sàng: http://localhost:${port}`)
}

function listChildren(pid: number): Array<number> {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number))
  const own = pairs.flatMap(([child, parent]) => (child && parent === pid ? [child] : []))
  return [...own, ...own.flatMap(listChildren)]
}

// A process may leave between being listed and being looked at; it has no arguments then.
function listArguments(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/^Z/.test(execFileSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' }).trim())
  } catch {
    return false
  }
}

let running: Running

test.afterAll(async () => {
  running?.process.kill('SIGTERM')
  await running?.ended
  fs.rmSync(dataDir, { recursive: true, force: true })
})

test('the first start says what it does and when it is ready; without the demo it gives the link for an administrator', async () => {
  running = start()
  await untilReady(running)
  expect(running.output()).toContain('Cập nhật cấu trúc dữ liệu … xong')
  expect(running.output()).toMatch(/\/setup\/\S+/)
  expect(running.output()).not.toContain('0912000001')
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
})

test('a second one on the same port says so and leaves the first alone', async () => {
  const second = start({ DATA_DIR: `${dataDir} khác` })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Cổng ${port} đang có chương trình khác dùng`)
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
})

test('a worker that is killed is replaced', async () => {
  const pid = running.process.pid ?? 0
  const workers = () => listChildren(pid).filter((one) => listArguments(one).includes('start/worker.ts'))
  const before = workers()
  expect(before).toHaveLength(2)
  process.kill(before[0] ?? 0, 'SIGKILL')
  await expect.poll(() => workers().filter((one) => !before.includes(one)).length, { timeout: 20_000 }).toBe(1)
  await expect.poll(async () => (await fetch(`${base}/readyz`)).status).toBe(200)
})

test('jobs that died show in readiness, and come back', async () => {
  const jobs = listChildren(running.process.pid ?? 0).find((one) => listArguments(one).includes('jobs/main.ts'))
  process.kill(jobs ?? 0, 'SIGKILL')
  await expect.poll(async () => (await fetch(`${base}/readyz`)).status, { intervals: [20] }).toBe(503)
  await expect.poll(async () => (await fetch(`${base}/readyz`)).status).toBe(200)
})

test('SIGTERM lets the request under way finish and leaves no process', async () => {
  const processes = listChildren(running.process.pid ?? 0)
  expect(processes.length).toBeGreaterThanOrEqual(4)
  const socket = net.connect(port, '127.0.0.1')
  const body = 'a=1'
  socket.write(
    `POST /login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\na`,
  )
  await sleep(300)
  running.process.kill('SIGTERM')
  await sleep(500)
  await expect(fetch(`${base}/healthz`)).rejects.toThrow()
  socket.write('=1')
  const answer = await new Promise<string>((done) => socket.once('data', (chunk) => done(chunk.toString())))
  expect(answer).toMatch(/^HTTP\/1\.1 [2-4]\d\d/)
  expect(await running.ended).toBe(0)
  expect(running.output()).toContain('Đã dừng.')
  expect(processes.filter(isAlive)).toEqual([])
})

test('a second start makes nothing anew: no build, no database, no course', async () => {
  running = start()
  await untilReady(running)
  const said = running.output()
  expect(said).toContain(say.database)
  for (const work of [say.generate, say.build, say.databaseFirst, 'đã xuất bản bản mới'])
    expect(said).not.toContain(work)
})

test('after kill -9 of everything it starts again', async () => {
  const all = [running.process.pid ?? 0, ...listChildren(running.process.pid ?? 0)]
  for (const pid of all) process.kill(pid, 'SIGKILL')
  await running.ended
  await expect.poll(() => all.filter(isAlive)).toEqual([])
  running = start()
  await untilReady(running)
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
})

test('with hot reload it answers and stops as well', async () => {
  running.process.kill('SIGTERM')
  await running.ended
  running = start({}, ['--dev'])
  await untilReady(running)
  expect((await fetch(base)).status).toBe(200)
  const processes = listChildren(running.process.pid ?? 0)
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(running.output()).toContain('Đã dừng.')
  expect(processes.filter(isAlive)).toEqual([])
})

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '#app/start/embedded-postgres.ts'

const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache')
const dir = path.join(cache, `Lên Sàn dữ liệu ${process.pid}`)
const running: Array<Embedded> = []

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded(dir)
  running.push(embedded)
  return embedded
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

function pidFile(embedded: Embedded): string {
  return path.join(embedded.dataDir, 'cluster/postmaster.pid')
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await sleep(20)
  }
}

test('starts below a path with spaces and Vietnamese letters; two at once get the same one', async () => {
  const [first, second] = await Promise.all([start(), start()])
  expect(second.pid).toBe(first.pid)
  expect([first.adopted, second.adopted].sort()).toEqual([false, true])
  expect(await ask(first.ownerUrl, `select current_setting('TimeZone') as zone, upper('đặc sản') as upper`)).toEqual({
    zone: 'UTC',
    upper: 'ĐẶC SẢN',
  })
})

test('by another name of the same folder it is the same one, and goes on running', async () => {
  const first = await start()
  // Where only root may enter, the data lie elsewhere and the folder itself may not be there yet.
  fs.mkdirSync(dir, { recursive: true })
  const link = `${dir}-by-another-name`
  fs.symlinkSync(dir, link)
  try {
    const second = await startEmbedded(link)
    running.push(second)
    expect(second).toMatchObject({ pid: first.pid, adopted: true })
    expect(fs.existsSync(pidFile(first))).toBe(true)
  } finally {
    fs.unlinkSync(link)
  }
})

test('nobody comes in without the password, and nobody else can read it', async () => {
  const { ownerUrl, dataDir } = await start()
  const address = new URL(ownerUrl)
  address.password = 'guess'
  await expect(ask(address.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect(
    await ask(
      ownerUrl,
      `select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets`,
    ),
  ).toEqual({ at: '127.0.0.1', sockets: '' })
  for (const name of ['password', 'app-password', 'postgres.log']) {
    expect([name, fs.statSync(path.join(dataDir, name)).mode & 0o077]).toEqual([name, 0])
  }
})

test('after kill -9 of the server what was written is there', async () => {
  const before = await start()
  await ask(before.ownerUrl, 'create table if not exists kept (n int)')
  await ask(before.ownerUrl, 'insert into kept values (1)')
  process.kill(before.pid, 'SIGKILL')
  await untilGone(before.pid)
  const after = await start()
  expect(after.pid).not.toBe(before.pid)
  expect(await ask(after.ownerUrl, 'select count(*)::int as n from kept')).toEqual({ n: 1 })
})

test('a pid file that names another process by now does not stop a start', async () => {
  const before = await start()
  const text = fs.readFileSync(pidFile(before), 'utf8')
  await running.splice(0)[0]?.stop()
  expect(fs.existsSync(pidFile(before))).toBe(false)
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  fs.writeFileSync(pidFile(before), text.replace(/^\d+/, String(stranger.pid)))
  try {
    const after = await start()
    expect(after.adopted).toBe(false)
  } finally {
    stranger.kill()
  }
})

/** The next start recovers for some seconds, as after a crash in the middle of much work, and lets nobody in meanwhile. */
function letRecoveryTake(seconds: number, { dataDir }: Embedded): void {
  const cluster = path.join(dataDir, 'cluster')
  fs.appendFileSync(
    path.join(cluster, 'postgresql.auto.conf'),
    `restore_command = 'sleep ${seconds}; false'\nhot_standby = off\n`,
  )
  const signal = path.join(cluster, 'recovery.signal')
  fs.writeFileSync(signal, '')
  const { uid, gid } = fs.statSync(cluster)
  fs.chownSync(signal, uid, gid)
}

test('a recovery is waited for, by whoever else asks too, and told; a start given up meanwhile leaves no server behind', async () => {
  const before = await start()
  await running.splice(0)[0]?.stop()
  letRecoveryTake(4, before)
  const givingUp = new AbortController()
  const given = startEmbedded(dir, { signal: givingUp.signal })
  for (const until = Date.now() + 10_000; !fs.existsSync(pidFile(before)) && Date.now() < until; ) await sleep(20)
  const pid = Number.parseInt(fs.readFileSync(pidFile(before), 'utf8'), 10)
  await sleep(500)
  givingUp.abort()
  await expect(given).rejects.toThrow('abort')
  expect(fs.existsSync(pidFile(before))).toBe(false)
  await untilGone(pid)

  const told: Array<string> = []
  const after = await startEmbedded(dir, { onSlow: () => told.push('slow') })
  running.push(after)
  expect(told).toEqual(['slow'])
  expect(await ask(after.ownerUrl, 'select pg_is_in_recovery() as recovering')).toEqual({ recovering: false })
}, 60_000)

test('a long log is set aside at the next start, and the newest part of it kept', async () => {
  const before = await start()
  const log = path.join(before.dataDir, 'postgres.log')
  await running.splice(0)[0]?.stop()
  await start()
  expect(fs.existsSync(`${log}.1`)).toBe(false)
  await running.splice(0)[0]?.stop()
  fs.appendFileSync(log, Buffer.alloc(10_000_001, 'x'))
  await start()
  expect(fs.statSync(`${log}.1`).size).toBeGreaterThan(10_000_000)
  expect(fs.statSync(log).size).toBeLessThan(100_000)
})

test('what an interrupted first start left behind is no obstacle', async () => {
  const half = path.join(dir, 'half/postgres/cluster.new')
  fs.mkdirSync(half, { recursive: true })
  fs.writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
  fs.writeFileSync(path.join(dir, 'half/postgres/starting.lock'), '999999999')
  fs.utimesSync(path.join(dir, 'half/postgres/starting.lock'), 0, 0)
  const embedded = await startEmbedded(path.join(dir, 'half'))
  running.push(embedded)
  expect(await ask(embedded.ownerUrl, 'select 1 as one')).toEqual({ one: 1 })
})

test('what another major version made is named, and left as it is', async () => {
  const own = path.join(dir, 'older')
  const { dataDir, stop } = await startEmbedded(own)
  await stop()
  const version = path.join(dataDir, 'cluster/PG_VERSION')
  const made = fs.readFileSync(version)
  fs.writeFileSync(version, '17\n')
  await expect(startEmbedded(own)).rejects.toThrow(/PostgreSQL 17 made .*this one is 18/)
  fs.writeFileSync(version, made)
  running.push(await startEmbedded(own))
})

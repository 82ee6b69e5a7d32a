import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { projectRoot, runNode } from '#app/start/child.ts'
import { isAlive, listArguments } from '#app/start/process-life.ts'
import { listTree } from '#tests/bench/processes.ts'

export type Files = Record<string, string>

/**
 * The platform as `npm start` runs it, in a process group of its own, on a folder of its own. `start` and `killAll` may be
 * repeated; the port stays. `begin` does not wait until it is ready, `ended` answers with its exit code. `discard` ends
 * everything and takes the folder away.
 */
export type Platform = {
  port: number
  base: string
  dataDir: string
  output: () => string
  begin: () => void
  start: () => Promise<void>
  signal: (name: NodeJS.Signals) => void
  ended: () => Promise<number | null>
  workers: () => Array<number>
  postmaster: () => number
  killAll: () => Promise<void>
  ask: (sql: string, values?: Array<unknown>) => Promise<Array<Record<string, unknown>>>
  command: (...words: Array<string>) => Promise<number>
  discard: () => Promise<void>
}

type Made = { courses?: Record<string, Files>; env?: Record<string, string> }

export async function makePlatform({ courses, env = {} }: Made): Promise<Platform> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-faults-'))
  fs.chmodSync(dir, 0o755) // the database's own user must enter it
  for (const [name, files] of Object.entries(courses ?? {})) writeCourse(path.join(dir, 'content/courses', name), files)
  const [dataDir, port] = [path.join(dir, 'data'), await freePort()]
  const base = `http://127.0.0.1:${port}`
  const settings = {
    ...{ NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
    ...{ CONTENT_DIR: courses ? path.join(dir, 'content') : 'content', DEMO: '0', WEB_CONCURRENCY: '2' },
    ...{ LOG_LEVEL: 'warn', TRUST_PROXY: '1', ...env },
  }
  let child: ChildProcess | undefined
  let output = ''
  const postmaster = () => Number(readIfThere(path.join(dataDir, 'postgres/cluster/postmaster.pid')).split('\n')[0])
  const begin = () => {
    const own = spawn(process.execPath, ['app/start/main.ts'], {
      ...{ cwd: projectRoot, env: { ...process.env, ...settings }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    })
    child = own
    for (const stream of [own.stdout, own.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    return own
  }
  const start = async () => {
    const own = begin()
    for (const until = Date.now() + 200_000; !(await statusOf(`${base}/readyz`).then((one) => one === 200)); )
      if (own.exitCode !== null || Date.now() > until) throw new Error(`the platform did not start:\n${output}`)
      else await sleep(100)
  }
  const hasEnded = () => !child || child.exitCode !== null || child.signalCode !== null
  const ended = async () => {
    if (!hasEnded()) await new Promise((done) => child?.once('exit', done))
    return child?.exitCode ?? null
  }
  const killAll = async () => {
    const pid = child?.pid
    if (!pid || hasEnded()) return
    process.kill(-pid, 'SIGKILL')
    await ended()
  }
  const discard = async () => {
    child?.kill('SIGTERM')
    await ended()
    const pid = postmaster()
    if (pid && listArguments(pid).some((argument) => argument.startsWith(dataDir))) await endPostgres(pid)
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return {
    ...{ port, base, dataDir, output: () => output, begin, start, ended, killAll, postmaster, discard },
    signal: (name) => void child?.kill(name),
    workers: () =>
      listTree(child?.pid ?? 0).filter((pid) => listArguments(pid).some((one) => one.endsWith('app/start/worker.ts'))),
    ask: (sql, values) => askPostgres(dataDir, sql, values),
    command: (...args) => runNode({ args: ['app/cli/main.ts', ...args], env: settings, quiet: true }),
  }
}

function writeCourse(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), text)
  }
}

function readIfThere(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

async function endPostgres(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (const until = Date.now() + 20_000; isAlive(pid) && listArguments(pid).some(Boolean) && Date.now() < until; )
    await sleep(50)
}

/** Asks the embedded database as its owner, over a connection of its own. */
async function askPostgres(dataDir: string, sql: string, values: Array<unknown> = []) {
  const place = path.join(dataDir, 'postgres')
  const port = readIfThere(path.join(place, 'cluster/postmaster.pid')).split('\n')[3]
  const client = new pg.Client({
    connectionString: `postgresql://lensan:${readIfThere(path.join(place, 'password')).trim()}@127.0.0.1:${port}/postgres`,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The status of an answer; 0 when there is none within ten seconds. */
export async function statusOf(url: string): Promise<number> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => probe.once('listening', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

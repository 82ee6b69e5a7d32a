import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { choosePlace, type Owner, type Place } from './embedded-place.ts'
import { createHolders, listArguments, withLock } from './process-life.ts'

/**
 * `ownerUrl` may do everything and is for migrations; the application's role has `appPassword`. `adopted`: it was running
 * already. `stop` gives it up, and ends it if no other process uses it.
 */
export type Embedded = {
  ownerUrl: string
  appUrl: string
  appPassword: string
  dataDir: string
  moved: boolean
  adopted: boolean
  pid: number
  stop: () => Promise<void>
}

const ownerName = 'lensan'
const appName = 'lensan_app'
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket's path may have 107 bytes, a data folder's more
  shared_buffers: '128MB',
  max_connections: '200',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** What is told while it starts: before a new cluster is made, and when it takes long because it repairs itself. */
export type Told = { onFirst?: () => void; onSlow?: () => void }

type Cluster = Place & { cluster: string; pidFile: string; password: string; as: Partial<Owner> }

/**
 * Starts PostgreSQL under `dir`/postgres, or finds the one that runs there. It listens on 127.0.0.1 alone and asks everybody
 * for a password that only the data's owner can read. `wantedPort` is where those who knew it before look for it. However
 * long it repairs itself, it is waited for, until `signal`; a start that fails leaves no server behind.
 */
export async function startEmbedded(
  dir: string,
  {
    onFirst = () => {},
    onSlow = () => {},
    wantedPort,
    signal,
  }: Told & { wantedPort?: number; signal?: AbortSignal } = {},
): Promise<Embedded> {
  const chosen = choosePlace(path.join(dir, 'postgres'))
  fs.mkdirSync(chosen.dataDir, { recursive: true, mode: 0o755 })
  // By one name, whichever links led here: a running server is known by it.
  const place = { ...chosen, dataDir: fs.realpathSync(chosen.dataDir) }
  if (place.owner) fs.chownSync(place.dataDir, place.owner.uid, place.owner.gid)
  return withLock(path.join(place.dataDir, 'starting.lock'), async () => {
    const cluster = prepareCluster(place, onFirst)
    refuseOtherMajor(cluster)
    const appPassword = readSecret(place, 'app-password')
    const waiting = { onSlow: tellLate(onSlow), signal }
    const found = await findRunning(cluster, waiting)
    const { pid, port } = found ?? (await launch(cluster, wantedPort, waiting))
    const holders = createHolders(path.join(place.dataDir, 'holders'))
    holders.hold()
    return {
      ownerUrl: address(ownerName, cluster.password, port),
      appUrl: address(appName, appPassword, port),
      appPassword,
      dataDir: place.dataDir,
      moved: place.moved,
      adopted: found !== undefined,
      pid,
      stop: async () => {
        if (holders.release()) await end(pid, cluster.pidFile)
      },
    }
  })
}

function address(user: string, password: string, port: number): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`
}

function prepareCluster(place: Place, onFirst: () => void): Cluster {
  const cluster = path.join(place.dataDir, 'cluster')
  const as = place.owner ? { uid: place.owner.uid, gid: place.owner.gid } : {}
  const password = readSecret(place, 'password')
  if (!fs.existsSync(cluster)) {
    onFirst()
    // Aside first: a cluster that bears its name is whole, and is never thrown away.
    const half = path.join(place.dataDir, 'cluster.new')
    fs.rmSync(half, { recursive: true, force: true })
    initialise(place, half, as)
    fs.renameSync(half, cluster)
  }
  return { ...place, cluster, pidFile: path.join(cluster, 'postmaster.pid'), password, as }
}

/** A server does not open what another major version made, and would be tried for a minute before its log said so. */
function refuseOtherMajor({ cluster, binDir, as }: Cluster): void {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const told = execFileSync(path.join(binDir, 'postgres'), ['--version'], { ...as, env: environment(), cwd: cluster })
  const major = /\d+/.exec(String(told))?.[0]
  if (made !== major)
    throw new Error(
      `PostgreSQL ${made} made ${cluster}, and this one is ${major}: take a backup with the version of the platform that made it, and restore it into a new DATA_DIR`,
    )
}

function initialise(place: Place, cluster: string, as: Partial<Owner>): void {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const options = [
    '-U',
    ownerName,
    '-A',
    'scram-sha-256',
    `--pwfile=${path.join(place.dataDir, 'password')}`,
    '-E',
    'UTF8',
  ]
  const locales = [`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  execFileSync(path.join(place.binDir, 'initdb'), ['-D', cluster, ...options, ...locales, '--no-instructions'], {
    ...as,
    env: environment(),
    cwd: place.dataDir,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Not this process's own environment: it holds secrets that the database has no need of. */
function environment(): NodeJS.ProcessEnv {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  return { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: locale, TZ: 'UTC' }
}

function readSecret(place: Place, name: string): string {
  const file = path.join(place.dataDir, name)
  const present = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : ''
  if (present) return present
  const secret = randomBytes(24).toString('base64url')
  fs.writeFileSync(file, secret, { mode: 0o600 })
  if (place.owner) fs.chownSync(file, place.owner.uid, place.owner.gid)
  return secret
}

type Waiting = { onSlow: () => void; signal: AbortSignal | undefined }

const slowAfterMs = 5000

/** Tells once, and only when it is asked to five seconds from now or later. */
function tellLate(tell: () => void): () => void {
  const from = performance.now() + slowAfterMs
  let isTold = false
  return () => {
    if (isTold || performance.now() < from) return
    isTold = true
    tell()
  }
}

async function findRunning(
  { pidFile, password, cluster }: Cluster,
  { onSlow, signal }: Waiting,
): Promise<{ pid: number; port: number } | undefined> {
  if (!fs.existsSync(pidFile)) return undefined
  const [first, , , fourth] = fs.readFileSync(pidFile, 'utf8').split('\n')
  const pid = Number(first)
  const port = Number(fourth)
  const isOurs = () => listArguments(pid).some((argument) => isSameFolder(argument, cluster))
  while (port && isOurs()) {
    // It may be starting, stopping, or repairing itself after a crash.
    if (await answers(address(ownerName, password, port))) return { pid, port }
    signal?.throwIfAborted()
    onSlow()
    await sleep(50)
  }
  // PostgreSQL asks only whether the number lives, and another process may bear it by now. Where nobody does, the file must
  // stay: by it a new server knows that backends of a killed one still write, and waits for them.
  if (!isOurs() && listArguments(pid).some(Boolean)) fs.rmSync(pidFile, { force: true })
  return undefined
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return one === other || (path.isAbsolute(one) && fs.realpathSync(one) === fs.realpathSync(other))
  } catch {
    return false
  }
}

async function launch(
  place: Cluster,
  wantedPort: number | undefined,
  waiting: Waiting,
): Promise<{ pid: number; port: number }> {
  const logFile = path.join(place.dataDir, 'postgres.log')
  setLongLogAside(logFile)
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const port = wantedPort ?? (await findFreePort())
    const child = spawnServer(place, port, logFile)
    if (await comesUp(child, address(ownerName, place.password, port), place.pidFile, waiting)) {
      child.unref()
      return { pid: child.pid ?? 0, port }
    }
    await sleep(200) // the backends of a killed server need a moment to leave
  }
  throw new Error(`PostgreSQL did not start; its log: ${logFile}`)
}

/** Waits for a server as long as it lives; false when it ended by itself. One that is waited for no more is stopped. */
async function comesUp(
  server: ChildProcess,
  url: string,
  pidFile: string,
  { onSlow, signal }: Waiting,
): Promise<boolean> {
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  try {
    while (!ended) {
      if (await answers(url)) return true
      signal?.throwIfAborted()
      onSlow()
      await sleep(25)
    }
    return false
  } catch (error) {
    if (server.pid) await end(server.pid, pidFile)
    throw error
  }
}

const longLogBytes = 10_000_000

/** The log grows until the next start; the one before is kept beside it. */
function setLongLogAside(logFile: string): void {
  const { size } = fs.statSync(logFile, { throwIfNoEntry: false }) ?? { size: 0 }
  if (size > longLogBytes) fs.renameSync(logFile, `${logFile}.1`)
}

/** In a process group of its own, because Ctrl-C reaches the whole group, and the database must stop last. */
function spawnServer(place: Cluster, port: number, logFile: string) {
  const log = fs.openSync(logFile, 'a', 0o600)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(place.binDir, 'postgres'), ['-D', place.cluster, '-p', String(port), ...options], {
    ...place.as,
    env: environment(),
    cwd: place.dataDir,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  return child
}

// SQLSTATE 28: it is there, and will never let us in.
const isRefused = (error: unknown) => error instanceof Error && 'code' in error && /^28/.test(String(error.code))

/** Whether the server answers by now. Throws when it knows us not. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    if (isRefused(error)) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function end(pid: number, pidFile: string): Promise<void> {
  try {
    process.kill(pid, 'SIGINT') // PostgreSQL's fast shutdown
  } catch {
    return
  }
  for (let tries = 0; tries < 1200 && fs.existsSync(pidFile); tries += 1) await sleep(25)
}

async function findFreePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as net.AddressInfo // listening on a port, so never a text or null
  await new Promise((done) => server.close(done))
  return port
}

import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '#app/start/child.ts'
import { writeContent } from './bench-course.ts'
import type { BenchData } from './bench-data.ts'
import { constantPath } from './constant.ts'
import { type Load, load, type Shot, send } from './load.ts'
import { cpuSeconds, listTree, pssMegabytes } from './processes.ts'
import { makeScenarios, type Scenario } from './scenarios.ts'
import type { Ready } from './server.ts'

const levels = [1, 8, 32]

type Running = { child: ChildProcess; port: number; web: () => Array<number>; database: () => Array<number> }

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => probe.once('listening', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function startServer(dataDir: string, paddedTo: number | undefined): Promise<Running> {
  const port = await freePort()
  const child = fork(path.join(projectRoot, 'tests/bench/server.ts'), {
    cwd: projectRoot,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      WEB_CONCURRENCY: '2',
      DATA_DIR: dataDir,
      CONTENT_DIR: path.join(dataDir, 'content'),
      DATABASE_URL: '',
      DEMO: '0',
      TRUST_PROXY: '1',
      BENCH_ROUTES: paddedTo === undefined ? '' : String(paddedTo),
    },
  })
  const { postmaster } = await new Promise<Ready>((ready, fail) => {
    child.once('message', (message) => ready(message as Ready)) // the server sends nothing else
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)))
  })
  const below = () => listTree(child.pid ?? 0)
  return {
    child,
    port,
    web: () => below().filter((pid) => commandOf(pid).includes('tests/bench/worker.ts')),
    database: () => listTree(postmaster),
  }
}

function commandOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it ended
  }
}

async function stopServer({ child }: Running): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

type Measured = Load & { webMs: number; databaseMs: number }

type Measure = { connections: number; seconds: number; next: () => Shot | null; limit?: number }

async function measure(server: Running, { connections, seconds, next, limit }: Measure): Promise<Measured> {
  const web = server.web()
  const before = { web: cpuSeconds(web), database: cpuSeconds(server.database()) }
  let left = limit ?? Number.POSITIVE_INFINITY
  const result = await load({
    port: server.port,
    connections,
    seconds,
    next: () => {
      left -= 1
      return left < 0 ? null : next()
    },
  })
  const per = (spent: number) => (result.requests ? (spent * 1000) / result.requests : 0)
  return {
    ...result,
    webMs: per(cpuSeconds(web) - before.web),
    databaseMs: per(cpuSeconds(server.database()) - before.database),
  }
}

/** Saves the page that the scenario shows, for the worker to send as it is. */
async function saveConstant(server: Running, dataDir: string, name: string, like: Shot): Promise<() => Shot> {
  const agent = new http.Agent()
  const { answer } = await send(agent, server.port, like)
  agent.destroy()
  const fault = like.check(answer)
  if (fault) throw new Error(`${like.path}: ${fault}`)
  fs.mkdirSync(path.join(dataDir, 'constant'), { recursive: true })
  fs.writeFileSync(path.join(dataDir, 'constant', name), answer.body)
  const { length } = answer.body
  return () => ({
    path: `${constantPath}/${name}`,
    cookie: like.cookie,
    check: ({ status, body }) => (status === 200 && body.length === length ? null : `status ${status}`),
  })
}

function row(cells: Array<string | number>): string {
  const widths = [30, 4, 8, 7, 7, 7, 8, 8, 7, 7, 7]
  return cells
    .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[at] ?? 0)))
    .join(' ')
}

const head = row(['', 'c', 'req/s', 'p50', 'p95', 'p99', 'web ms', 'db ms', '/rps', '/cpu', 'errors'])

function tell(title: string, connections: number, one: Measured, constant?: Measured): void {
  const share = (value: number, of: number | undefined) => (of ? (value / of).toFixed(2) : '')
  console.log(
    row([
      title,
      connections,
      one.perSecond.toFixed(0),
      one.p50.toFixed(1),
      one.p95.toFixed(1),
      one.p99.toFixed(1),
      one.webMs.toFixed(2),
      one.databaseMs.toFixed(2),
      share(one.perSecond, constant?.perSecond),
      constant ? share(constant.webMs, one.webMs) : '',
      one.errors,
    ]),
  )
  for (const fault of one.faults) console.log(`    ${fault}`)
}

type Run = { server: Running; dataDir: string; scenario: Scenario; seconds: number; limit: number | undefined }

async function run({ server, dataDir, scenario, seconds, limit }: Run): Promise<void> {
  const constant = scenario.like && (await saveConstant(server, dataDir, scenario.name, scenario.like))
  for (const connections of levels) {
    const base = constant && (await measure(server, { connections, seconds, next: constant }))
    tell(scenario.title, connections, await measure(server, { connections, seconds, next: scenario.next, limit }), base)
    if (base) tell('  the constant page', connections, base)
  }
}

const restMs = 10_000
// Unmeasured: the first requests compile the code.
const warmUpSeconds = 6

function tellMemory(server: Running, when: string): void {
  const main = server.child.pid ?? 0
  const web = server.web()
  const database = server.database()
  const jobs = listTree(main).filter((pid) => ![main, ...web, ...database].includes(pid))
  const parts = { main: [main], web, jobs, database }
  const each = Object.entries(parts).map(([name, pids]) => ({ name, megabytes: pssMegabytes(pids) }))
  const sum = each.reduce((total, { megabytes }) => total + megabytes, 0)
  const words = each.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)}`)
  console.log(`memory of the whole ${when}, PSS: ${sum.toFixed(0)} MB (${words.join(', ')})`)
}

/** `seconds` of each measure; `only` one scenario. */
export type PagesOrder = { seconds: number; only: string | undefined }

/** Measures the pages on a database of its own, with the app's routes and once padded to 150. */
export async function benchPages(order: PagesOrder): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-bench-'))
  fs.chmodSync(dataDir, 0o755) // the database's own user must enter it
  writeContent(path.join(projectRoot, 'content'), path.join(dataDir, 'content'))
  console.log(`${os.cpus()[0]?.model ?? ''}, ${os.availableParallelism()} cores, Node ${process.version}, 2 workers`)
  console.log('/rps: requests/s by those of the constant page. /cpu: CPU ms of the constant page by those of this one.')
  try {
    // First, because a quiz handed in may change how far somebody is.
    if (!order.only || order.only === 'lesson') await benchServer(dataDir, 150, { ...order, only: 'lesson' })
    await benchServer(dataDir, undefined, order)
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

async function benchServer(
  dataDir: string,
  paddedTo: number | undefined,
  { seconds, only }: PagesOrder,
): Promise<void> {
  const server = await startServer(dataDir, paddedTo)
  try {
    const data: BenchData = JSON.parse(fs.readFileSync(path.join(dataDir, 'learners.json'), 'utf8'))
    const scenarios = makeScenarios(data).filter(({ name }) => !only || name === only)
    console.log(`\n${paddedTo === undefined ? 'the whole route table' : `padded to ${paddedTo} routes`}\n${head}`)
    // Attempts are used up: as many for the warm-up as for each level.
    const attempts = Math.floor(data.attempts.length / (levels.length + 1))
    const limitOf = ({ name }: Scenario) => (name === 'quiz' ? attempts : undefined)
    for (const scenario of scenarios)
      await measure(server, { connections: 8, seconds: warmUpSeconds, next: scenario.next, limit: limitOf(scenario) })
    for (const scenario of scenarios) await run({ server, dataDir, scenario, seconds, limit: limitOf(scenario) })
    tellMemory(server, 'at the end of the run')
    await sleep(restMs)
    tellMemory(server, `${restMs / 1000} s later`)
  } finally {
    await stopServer(server)
  }
}

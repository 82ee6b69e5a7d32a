import { type ChildProcess, fork } from 'node:child_process'
import cluster, { type Worker } from 'node:cluster'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '#app/env.server.ts'
import { projectRoot } from './child.ts'
import { say } from './console-words.ts'
import type { JobsState } from './health.ts'
import { log } from './log.ts'
import { createGathering, type Place } from './metrics/gather.ts'

type ChildEnv = Record<string, string>

export type Supervisor = { listening: Promise<void>; stop: (force?: boolean) => Promise<void> }

// Node would let a heap grow to gigabytes before it looks for what can go; a page leaves little behind.
const lean = ['--max-old-space-size=256', '--max-semi-space-size=4']
// How far the old space may grow beyond what was alive in it. 60 would take 20 to 40 MB more, and spare pages that are
// drawn anew 3 % of their work.
const webRoom = '--heap-growing-percent=30'
const shortLifeMs = 5000
const shortLivesBeforeGivingUp = 10
const longestPauseMs = 30_000

/**
 * How long to wait before a worker is replaced, after so many in a row that died young: what ends them at once may last, and
 * must not keep the machine busy, but may also pass.
 */
export function pauseBefore(shortLives: number): number {
  if (shortLives === 0) return 50
  return Math.min(longestPauseMs, 500 * 2 ** Math.max(0, shortLives - shortLivesBeforeGivingUp))
}

/**
 * Keeps `WEB_CONCURRENCY` workers and one process of jobs alive, each replaced when it dies. `listening` comes when every
 * worker answers, and fails when they keep dying young before that; afterwards they are replaced for ever, if less often.
 */
export function supervise(env: Env, childEnv: ChildEnv, worker = 'app/start/worker.ts'): Supervisor {
  let stopping = false
  const places = Array.from({ length: env.WEB_CONCURRENCY }, (_, at) => createPlace(`web-${at + 1}`))
  const placeOfJobs = createPlace('jobs')
  const gathering = createGathering(() => [...places, placeOfJobs])
  const jobs = superviseJobs(childEnv, () => stopping, { place: placeOfJobs, hear: gathering.hear })
  cluster.on('message', (worker, message) => gathering.hear(worker, message))
  cluster.setupPrimary({ exec: path.join(projectRoot, worker), args: [], execArgv: [...lean, webRoom] })
  const listening = new Promise<void>((ready, fail) => {
    let up = 0
    let isReady = false
    let shortLives = 0
    const born = new WeakMap<Worker, { at: number; place: Place }>()
    const start = (place: Place) => {
      if (stopping) return
      const worker = cluster.fork(childEnv)
      place.receiver = worker
      place.starts += 1
      born.set(worker, { at: Date.now(), place })
      worker.send({ jobs: jobs.isRunning() ? 'running' : 'down' } satisfies JobsState)
    }
    cluster.on('listening', () => {
      up += 1
      if (up < env.WEB_CONCURRENCY) return
      isReady = true
      ready()
    })
    cluster.on('exit', (worker, code, signal) => {
      if (stopping) return
      const { at, place } = born.get(worker) ?? { at: 0, place: createPlace('web') }
      place.receiver = undefined
      log('error', 'a worker ended and is replaced', {
        place: place.name,
        pid: worker.process.pid,
        why: signal ?? code,
      })
      const isYoung = Date.now() - at < shortLifeMs
      shortLives = isYoung ? shortLives + 1 : 0
      if (!isReady && shortLives >= shortLivesBeforeGivingUp) fail(new Error(say.workersKeepLeaving))
      else setTimeout(() => start(place), pauseBefore(shortLives))
    })
    for (const place of places) start(place)
  })
  return {
    listening,
    stop: async (force = false) => {
      stopping = true
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      await Promise.all([...workers.map((worker) => endProcess(worker.process, force)), jobs.stop(force)])
    },
  }
}

function createPlace(name: string): Place {
  return { name, receiver: undefined, starts: 0 }
}

type Telling = { place: Place; hear: ReturnType<typeof createGathering>['hear'] }

export type Jobs = { isRunning: () => boolean; stop: (force: boolean) => Promise<void> }

/** Keeps one process of background work alive, and tells the workers how it is. */
export function superviseJobs(childEnv: ChildEnv, isStopping: () => boolean, telling?: Telling): Jobs {
  let child: ChildProcess | undefined
  const tell = (jobs: JobsState['jobs']) => {
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker?.isConnected()) worker.send({ jobs } satisfies JobsState)
  }
  const start = () => {
    if (isStopping()) return
    const started = fork(path.join(projectRoot, 'app/jobs/main.ts'), {
      env: { ...process.env, ...childEnv },
      cwd: projectRoot,
      execArgv: lean,
    })
    child = started
    if (telling) connect(telling, started)
    child.once('spawn', () => tell('running'))
    child.once('exit', (code, signal) => {
      child = undefined
      if (telling) telling.place.receiver = undefined
      if (isStopping()) return
      log('error', 'the process of jobs ended and is replaced', { pid: started.pid, why: signal ?? code })
      tell('down')
      setTimeout(start, 1000)
    })
  }
  start()
  return {
    isRunning: () => child !== undefined,
    stop: async (force) => {
      if (child) await endProcess(child, force)
    },
  }
}

function connect({ place, hear }: Telling, child: ChildProcess): void {
  const receiver = { send: (message: object) => child.send(message), isConnected: () => child.connected }
  place.receiver = receiver
  place.starts += 1
  child.on('message', (message) => hear(receiver, message))
}

const killAfterMs = 15_000

/** Asks a process to end, and makes it end when it does not in time. */
async function endProcess(child: ChildProcess, force: boolean): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill(force ? 'SIGKILL' : 'SIGTERM')
  const waiting = new AbortController()
  const late = sleep(killAfterMs, undefined, { signal: waiting.signal, ref: false }).then(
    () => child.kill('SIGKILL'),
    () => {},
  )
  await Promise.race([ended, late.then(() => ended)])
  waiting.abort()
}

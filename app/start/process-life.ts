import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this number lives, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The arguments a process was started with; empty when it is gone. Numbers are used again, so a living pid proves nothing. */
export function listArguments(pid: number): Array<string> {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
      .trim()
      .split(' ')
  } catch {
    return []
  }
}

const staleAfterMs = 180_000

/** Holds `file` while `work` runs; others wait. A lock whose holder is gone, or that is older than three minutes, is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  while (!take(file)) {
    if (isStale(file)) fs.rmSync(file, { force: true })
    else await sleep(50)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isStale(file: string): boolean {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    const ageMs = Date.now() - fs.statSync(file).mtimeMs
    return ageMs > staleAfterMs || (ageMs > 1000 && !isAlive(holder))
  } catch {
    return false // it has just gone
  }
}

/**
 * Who uses something that outlives its starter. `hold` enters this process; `release` leaves and tells whether nobody
 * is left. One that was killed does not count.
 */
export function createHolders(dir: string): { hold: () => void; release: () => boolean } {
  const own = path.join(dir, String(process.pid))
  const isHeld = (name: string) => {
    const pid = Number(name)
    return pid !== process.pid && isAlive(pid) && listArguments(pid).some((argument) => /node|vitest/.test(argument))
  }
  return {
    hold: () => {
      fs.mkdirSync(dir, { recursive: true })
      fs.writeFileSync(own, '')
    },
    release: () => {
      fs.rmSync(own, { force: true })
      return !fs.readdirSync(dir).some(isHeld)
    },
  }
}

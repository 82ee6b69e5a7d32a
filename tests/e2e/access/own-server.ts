import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../../..')

export type Files = Record<string, string>
export type OwnServer = {
  base: string
  dataDir: string
  putCourse(name: string, files: Files): string
  stop(): Promise<void>
}

/** A platform of one's own beside the one that the other tests use: without the demo, with these courses. */
export async function startOwnServer(port: number, courses: Record<string, Files>): Promise<OwnServer> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-own-'))
  fs.chmodSync(dir, 0o755) // the database runs as another user when this is root
  const putCourse = (name: string, files: Files) => {
    const folder = path.join(dir, 'content/courses', name)
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      fs.writeFileSync(path.join(folder, file), text)
    }
    return folder
  }
  for (const [name, files] of Object.entries(courses)) putCourse(name, files)
  const dataDir = path.join(dir, 'data')
  const child = spawn(process.execPath, ['app/start/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, CONTENT_DIR: path.join(dir, 'content') },
      ...{ DATABASE_URL: '', DEMO: '0', WEB_CONCURRENCY: '1', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const base = `http://127.0.0.1:${port}`
  for (const began = Date.now(); !(await isReady(base)); await sleep(100)) {
    if (child.exitCode !== null || Date.now() - began > 100_000) throw new Error(`the server did not start:\n${output}`)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { base, dataDir, putCourse, stop }
}

async function isReady(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/readyz`)).ok
  } catch {
    return false
  }
}

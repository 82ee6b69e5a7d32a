import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

/** The folder of the project: every path below it is found from here, wherever the command was given. */
export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Where Node keeps what it made of the modules, so that the next start of the same is quicker. */
export const compileCache = path.join(projectRoot, 'node_modules/.cache/compile')

const running = new Set<ChildProcess>()
let ending = false

/** Ends what `runNode` runs, and lets nothing more begin: this process is about to leave. */
export function endRuns(): void {
  ending = true
  for (const child of running) child.kill()
}

type Run = { args: Array<string>; env?: Record<string, string | undefined>; quiet?: boolean; expected?: Array<number> }

/**
 * Runs a program of the project with this same Node and answers with its exit code (128 + n for a signal). With `quiet`
 * its output is shown only if it ends with a code that is not expected. In a process of its own, so that its memory is given back.
 */
export async function runNode({ args, env = {}, quiet = false, expected = [0] }: Run): Promise<number> {
  if (ending) throw new Error('this process is about to leave')
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  running.add(child)
  const kept: Array<Buffer> = []
  child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk))
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('close', (status, signal) => done(status ?? (signal ? 143 : 1)))
  }).finally(() => running.delete(child))
  if (!expected.includes(code) && !ending) process.stderr.write(Buffer.concat(kept))
  return code
}

/** The file that a command of an installed package starts with. */
export function commandOf(name: string): string {
  return path.join(projectRoot, 'node_modules/.bin', name)
}

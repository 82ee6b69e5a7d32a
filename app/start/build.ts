import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { env } from '#app/env.server.ts'
import { commandOf, projectRoot, runNode } from './child.ts'
import { generateClient, generatedClient, needsClient } from './database-client.ts'
import { fingerprint, isFresh } from './fingerprint.ts'
import { withLock } from './process-life.ts'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

const sources = ['app', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json']
const notBuilt = [generatedClient, 'app/start', 'app/cli', 'app/jobs']

/** Whether the production build in `dir` is missing or older than what it is made from. */
export function needsBuild(dir: string): boolean {
  return !isFresh(path.resolve(dir, 'made-from'), buildPrint())
}

function buildPrint(): string {
  return fingerprint(projectRoot, [...sources, 'prisma/models'], notBuilt)
}

/** Makes the production build in `dir` and packs its files for the browser. Two at once wait for each other. */
export async function build(dir: string): Promise<void> {
  const target = path.resolve(dir)
  await withLock(`${target}.lock`, async () => {
    const print = buildPrint()
    if (isFresh(path.join(target, 'made-from'), print)) return
    for (const old of ['made-from', 'client', 'server'])
      fs.rmSync(path.join(target, old), { recursive: true, force: true })
    fs.mkdirSync(target, { recursive: true })
    letPackagesBeFound(target)
    const buildEnv = { NODE_ENV: 'production', BUILD_DIR: target }
    const code = await runNode({ args: [commandOf('remix'), 'vite:build'], env: buildEnv, quiet: true })
    if (code !== 0) throw new Error('the production build failed')
    await packFiles(path.join(target, 'client'))
    fs.writeFileSync(path.join(target, 'made-from'), print)
  })
}

/** The server's build imports packages, which Node looks for in the folders above it. */
function letPackagesBeFound(target: string): void {
  const isInside = !path.relative(projectRoot, target).startsWith('..')
  const link = path.join(target, 'node_modules')
  if (!isInside && !fs.existsSync(link)) fs.symlinkSync(path.join(projectRoot, 'node_modules'), link, 'dir')
}

const packable = /\.(css|js|json|svg|txt|webmanifest)$/

async function packFiles(dir: string): Promise<void> {
  const names = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => packable.test(name))
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name)
      const raw = fs.readFileSync(file)
      fs.writeFileSync(`${file}.br`, await brotli(raw))
      fs.writeFileSync(`${file}.gz`, await gzip(raw, { level: 9 }))
    }),
  )
}

if (process.argv[1] === import.meta.filename) {
  if (needsClient()) await generateClient()
  await build(env.BUILD_DIR)
}

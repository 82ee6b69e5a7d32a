import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache')

// Without these every start of a browser tries to reach the internet.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/**
 * How Playwright starts a browser here. On Linux x64 it is the Chromium that `npm ci` brought, unpacked once; elsewhere
 * Playwright's own or an installed Chrome. Throws, saying what to do, when there is none.
 */
export function findBrowser(): LaunchOptions & { channel?: string } {
  const args = ['--no-sandbox', ...quiet] // root and most containers have no sandbox to offer
  if (process.platform === 'linux' && process.arch === 'x64') {
    const dir = unpackOnce()
    const libraries = [path.join(dir, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(dir, 'fonts') }
    return { executablePath: path.join(dir, 'chromium'), args, env }
  }
  if (fs.existsSync(chromium.executablePath())) return { args }
  if (installedChromes.some((file) => fs.existsSync(file))) return { channel: 'chrome', args }
  throw new Error('No browser for the tests: install Google Chrome, or run: npx playwright install chromium')
}

const installedChromes = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome',
]

function unpackOnce(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = readManifest(entry)
  const dir = path.join(cache, `chromium-${version}`)
  if (fs.existsSync(dir)) return dir
  const half = `${dir}.${process.pid}`
  fs.mkdirSync(half, { recursive: true })
  // It unpacks to the temporary folder, and its libraries only where it believes to be on the machines it was made for.
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  try {
    fs.renameSync(half, dir)
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true })
    if (!fs.existsSync(dir)) throw error // else another worker was quicker
  }
  return dir
}

function readManifest(entry: string): { version: string } {
  for (let at = path.dirname(entry); ; at = path.dirname(at)) {
    const file = path.join(at, 'package.json')
    const manifest = fs.existsSync(file)
      ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { name?: string; version?: string })
      : {}
    if (manifest.name === '@sparticuz/chromium' && manifest.version) return { version: manifest.version }
    if (at === path.dirname(at)) throw new Error('@sparticuz/chromium has no package.json')
  }
}

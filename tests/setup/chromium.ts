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
    const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(dir, fontsFile) }
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

// The package's own file names folders that are on no machine but those it was made for. Without a single font Chromium
// falls over as soon as a letter is to be drawn before the page's font has come.
const fontsFile = 'fonts.conf'
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

function unpackOnce(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = readManifest(entry)
  const dir = path.join(cache, `chromium-${version}`)
  if (fs.existsSync(path.join(dir, fontsFile))) return dir
  fs.rmSync(dir, { recursive: true, force: true })
  const half = `${dir}.${process.pid}`
  fs.mkdirSync(half, { recursive: true })
  // It unpacks to the temporary folder, and its libraries only where it believes to be on the machines it was made for.
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  fs.writeFileSync(path.join(half, fontsFile), fontsConfig)
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

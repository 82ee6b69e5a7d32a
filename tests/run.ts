import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { commandOf, projectRoot } from '#app/start/child.ts'

/** The whole of `npm test`: every step runs, whatever the others say, and a summary closes it. */
type Step = { name: string; args: Array<string>; env?: Record<string, string>; count?: () => Counts }
type Counts = { passed: number; failed: number }

const results = path.join(projectRoot, 'node_modules/.cache/test-results')
const dataDir = 'node_modules/.cache/e2e-data'

const steps: Array<Step> = [
  { name: 'generate', args: [commandOf('prisma'), 'generate'] },
  { name: 'types', args: [commandOf('tsc')] },
  { name: 'lint', args: [commandOf('biome'), 'check', '.'] },
  {
    name: 'rooms',
    args: [commandOf('depcruise'), 'app', 'prisma', 'tests', '--config', 'rooms.dependency-cruiser.mjs'],
  },
  { name: 'dead code', args: [commandOf('knip')] },
  {
    name: 'vitest',
    args: [
      commandOf('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(results, 'vitest.json')}`,
    ],
    count: countVitest,
  },
  {
    name: 'playwright',
    args: [commandOf('playwright'), 'test'],
    env: { E2E_DATA_DIR: dataDir },
    count: countPlaywright,
  },
  { name: 'ledger after it', args: ['app/cli/main.ts', 'ledger', 'verify'], env: { DATA_DIR: dataDir } },
]

function countVitest(): Counts {
  const { numPassedTests, numTotalTests } = readResult<{ numPassedTests: number; numTotalTests: number }>('vitest.json')
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests } // one that was skipped has not passed
}

function countPlaywright(): Counts {
  const { stats } = readResult<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    'playwright.json',
  )
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

function readResult<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(results, name), 'utf8')) as T // the shape is the tool's own
}

function runStep({ name, args, env, count }: Step): Counts & { name: string; seconds: number } {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const { status } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const own = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  const counts = count ? countOrElse(count, own) : own
  // A tool that says no without a test that failed (a file that does not load) is a failure too.
  return { name, seconds, passed: counts.passed, failed: Math.max(counts.failed, own.failed) }
}

function countOrElse(count: () => Counts, otherwise: Counts): Counts {
  try {
    return count()
  } catch {
    return otherwise
  }
}

fs.rmSync(results, { recursive: true, force: true })
fs.mkdirSync(results, { recursive: true })
const summary = steps.map(runStep)
const passed = summary.reduce((sum, step) => sum + step.passed, 0)
const failed = summary.reduce((sum, step) => sum + step.failed, 0)
fs.writeFileSync(path.join(results, 'summary.json'), `${JSON.stringify({ passed, failed, steps: summary }, null, 2)}\n`)

console.log('\n── summary')
for (const step of summary) {
  const mark = step.failed ? '✗' : '✓'
  console.log(
    `${mark} ${step.name.padEnd(16)} ${String(step.passed).padStart(5)} passed ${String(step.failed).padStart(4)} failed ${step.seconds.toFixed(1).padStart(7)} s`,
  )
}
process.exit(failed ? 1 : 0)

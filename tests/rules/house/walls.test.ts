import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../../../rooms.dependency-cruiser.mjs'

const root = path.resolve(import.meta.dirname, '../../..')
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'len-san-walls-'))

/** A house in which every wall stands. */
const house: Record<string, string> = {
  'app/domain/kernel/index.ts': 'export const kernel = 1\n',
  'app/domain/kernel/inside.ts': 'export const inside = 1\n',
  'app/domain/ledger/index.ts': `import { kernel } from '../kernel/index.ts'\nexport const ledger = kernel\n`,
  'app/domain/ledger/index.server.ts': `export * from './entry-store.server.ts'\n`,
  'app/domain/ledger/entry-store.server.ts': `import { sqlOf } from '#app/adapters/database/index.server.ts'\nexport const entries = sqlOf\n`,
  'app/domain/learning/index.server.ts': `import { entries } from '../ledger/index.server.ts'\nexport const learn = entries\n`,
  'app/adapters/database/index.server.ts': `import pg from 'pg'\nexport const sqlOf = pg\n`,
  'app/adapters/post/index.server.ts': 'export const post = 1\n',
  'app/routes/learn/lesson.tsx': `import { learn } from '#app/domain/learning/index.server.ts'\nexport const Lesson = learn\n`,
  'app/routes/uptake/figures.tsx': 'export const Figures = 1\n',
  'app/ui/button.tsx': 'export const Button = 1\n',
  'app/web/guard.ts': 'export const guard = 1\n',
  'prisma/seed/people.ts': 'export const people = 1\n',
  'tests/fakes/clock.ts': 'export const clock = 1\n',
}

/** For each rule a file that breaks it, and what it imports. */
const plants: Record<string, [file: string, imported: string]> = {
  'no-circular': ['app/web/circle-back.ts', './circle.ts'],
  'nothing-unresolved': ['app/web/lost.ts', './not-there.ts'],
  'rooms-use-doors': ['app/domain/ledger/through-the-wall.ts', '../kernel/inside.ts'],
  'outside-uses-doors': ['app/web/through-the-wall.ts', '#app/domain/kernel/inside.ts'],
  'rooms-know-no-web': ['app/domain/ledger/knows-react.ts', 'react'],
  'only-stores-know-the-database': [
    'app/domain/ledger/asks-itself.server.ts',
    '#app/adapters/database/index.server.ts',
  ],
  'stores-take-only-the-database': ['app/domain/ledger/letter-store.server.ts', '#app/adapters/post/index.server.ts'],
  'pure-door-stays-pure': ['app/domain/people/index.ts', './person-store.server.ts'],
  'ui-is-dumb': ['app/ui/clever.tsx', '#app/web/guard.ts'],
  'adapters-stay-at-the-edge': ['app/adapters/post/looks-in.ts', '#app/web/guard.ts'],
  'only-the-composition-root-meets-suppliers': ['app/routes/uptake/asks-pg.tsx', 'pg'],
  'routes-do-not-borrow-from-routes': ['app/routes/uptake/borrows.tsx', '../learn/lesson.tsx'],
  'app-does-not-lean-on-tests': ['app/web/leans.ts', '#tests/fakes/clock.ts'],
  'only-the-cli-seeds': ['app/web/seeds.ts', '#prisma/seed/people.ts'],
  'no-jsx-where-node-runs-the-source': ['app/jobs/draws.ts', '#app/ui/button.tsx'],
}

const roomRules = rules.forbidden.flatMap(({ name }) => (name.startsWith('room-order-') ? [name] : []))

beforeAll(() => {
  for (const [file, text] of Object.entries(house)) write(file, text)
  for (const name of ['pg', 'react']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'export default 1\n')
  }
  const { imports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: unknown }
  write('package.json', JSON.stringify({ type: 'module', imports }))
  fs.copyFileSync(path.join(root, 'tsconfig.json'), path.join(scratch, 'tsconfig.json'))
  fs.copyFileSync(path.join(root, 'rooms.dependency-cruiser.mjs'), path.join(scratch, 'rooms.dependency-cruiser.mjs'))
})

afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }))

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true })
  fs.writeFileSync(path.join(scratch, file), text)
}

/** `rule from` for each violation found in the scratch house. */
function listViolations(): Array<string> {
  const command = path.join(root, 'node_modules/.bin/depcruise')
  const options = ['--config', 'rooms.dependency-cruiser.mjs', '--output-type', 'json']
  let output: string
  try {
    output = execFileSync(process.execPath, [command, 'app', 'prisma', 'tests', ...options], {
      cwd: scratch,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (error) {
    output = String((error as { stdout?: unknown }).stdout) // it leaves with the number of violations
  }
  const { summary } = JSON.parse(output) as { summary: { violations: Array<{ rule: { name: string }; from: string }> } }
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}

test('a house whose walls stand is clean', () => {
  expect(listViolations()).toEqual([])
})

test('every rule has its violation here', () => {
  const names = rules.forbidden.map(({ name }) => name)
  expect(names.filter((name) => !name.startsWith('room-order-')).sort()).toEqual(Object.keys(plants).sort())
})

test('each planted violation is named', () => {
  write('app/web/circle.ts', `import './circle-back.ts'\n`)
  write('app/domain/people/person-store.server.ts', 'export const person = 1\n')
  for (const [file, imported] of Object.values(plants)) write(file, `import '${imported}'\n`)
  const expected = Object.entries(plants).map(([rule, [file]]) => `${rule} ${file}`)
  for (const rule of roomRules) {
    const room = rule.replace('room-order-', '')
    const above = room === 'privacy' ? 'reporting' : 'privacy'
    write(`app/domain/${above}/index.ts`, 'export const above = 1\n')
    write(`app/domain/${room}/looks-up.ts`, `import '../${above}/index.ts'\n`)
    expected.push(`${rule} app/domain/${room}/looks-up.ts`)
  }
  expect(listViolations()).toEqual(expect.arrayContaining(expected))
})

test('a room that no floor names stops the check', () => {
  write('app/domain/attic/index.ts', 'export const attic = 1\n')
  expect(listViolations).toThrow()
  fs.rmSync(path.join(scratch, 'app/domain/attic'), { recursive: true })
})

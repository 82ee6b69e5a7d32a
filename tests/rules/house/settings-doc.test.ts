import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawSettingsTable } from '#app/cli/settings-table.ts'
import { projectRoot } from '#app/start/child.ts'

const document = fs.readFileSync(path.join(projectRoot, 'docs/running.md'), 'utf8')

test('docs/running.md has every setting as it is (mend it by `npm run -s cli -- settings table`)', () => {
  const [, table] = /<!-- settings -->\n(.*)<!-- \/settings -->/s.exec(document) ?? []
  expect(table).toBe(drawSettingsTable())
})

test('a setting that is left out says what holds then', () => {
  expect(drawSettingsTable()).toContain('| `PORT` | `3000` | The port to listen on. |')
  expect(drawSettingsTable()).toContain('| `WEB_CONCURRENCY` |  | ')
})

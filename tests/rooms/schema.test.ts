import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { keysAcrossRooms, specialIndexes } from '#prisma/beyond-prisma.ts'
import { appendOnlyTables } from '#prisma/roles.ts'
import { freshDatabase, type TestDatabase } from '#tests/setup/database.ts'

const root = path.resolve(import.meta.dirname, '../..')
const models = path.join(root, 'prisma/models')

let database: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})

afterAll(() => owner.end())

test('the migrations give exactly the schema', () => {
  const { ownerUrl } = inject('postgres')
  // In a process of its own: the engine does not work inside Vitest's module runner.
  const script = `import { diffMigrationsToSchema } from '#prisma/migrations.ts'
    process.stdout.write(await diffMigrationsToSchema(process.env.DATABASE_MIGRATION_URL)); process.exit()`
  const diff = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, DATABASE_MIGRATION_URL: ownerUrl },
    encoding: 'utf8',
  })
  expect(diff).toBe('')
}, 60_000)

test('what Prisma cannot model is there', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where contype = 'f' union select indexname from pg_indexes`,
  )
  const there = new Set(rows.map(({ name }) => name))
  expect([...keysAcrossRooms, ...specialIndexes].filter((name) => !there.has(name))).toEqual([])
})

type Field = { model: string; field: string; type: string; column: string }

/** The models as text: Prisma's own description of them leaves the mapped names out of the generated client. */
function readModels(): { tables: Map<string, string>; fields: Array<Field> } {
  const tables = new Map<string, string>()
  const fields: Array<Field> = []
  for (const file of fs.readdirSync(models)) {
    const text = fs.readFileSync(path.join(models, file), 'utf8')
    for (const [, model = '', body = ''] of text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)) {
      tables.set(model, /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model)
      for (const [, field = '', type = '', rest = ''] of body.matchAll(/^ {2}(\w+)\s+(\w+)\S*(.*)$/gm)) {
        fields.push({ model, field, type, column: /@map\("([^"]+)"\)/.exec(rest)?.[1] ?? field })
      }
    }
  }
  return { tables, fields: fields.filter(({ type }) => !tables.has(type)) }
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => `${at ? '_' : ''}${letter.toLowerCase()}`)
}

describe('names', () => {
  const { tables, fields } = readModels()

  test('every table and column is in snake case', () => {
    expect([...tables].filter(([model, table]) => table !== toSnakeCase(model))).toEqual([])
    expect(fields.filter(({ field, column }) => column !== toSnakeCase(field))).toEqual([])
  })

  test('the text above knows every table and column that is there', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns c
       where table_schema = 'public' and table_name <> '_prisma_migrations'
       and exists (select from pg_tables t where t.tablename = c.table_name) order by name`,
    )
    const named = fields.map(({ model, column }) => `${tables.get(model)}.${column}`)
    expect(rows.map(({ name }) => name).sort()).toEqual(named.sort())
  })
})

test('what belongs to a person has the person first in its key', async () => {
  const { rows } = await owner.query<{ table: string; first: string }>(
    `select c.relname as table, a.attname as first from pg_index i
     join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where i.indisprimary and n.nspname = 'public'
     and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id' and not p.attisdropped)`,
  )
  expect(rows.length).toBeGreaterThan(5)
  // Small tables that make something unique for all: a phone number, a code, an account's sign-in name.
  const uniqueForAll = ['account', 'certificate_code', 'outbox_message']
  const wrong = rows.filter(({ table, first }) => first !== 'person_id' && !uniqueForAll.includes(table))
  expect(wrong).toEqual([])
})

test('no enums of PostgreSQL, and every moment bears its zone', async () => {
  const enums = await owner.query(`select typname from pg_type where typtype = 'e'`)
  expect(enums.rows).toEqual([])
  const { rows } = await owner.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and data_type = 'timestamp without time zone' and table_name <> '_prisma_migrations'`,
  )
  expect(rows).toEqual([])
})

test('the application owns nothing, and the tables that only grow are walled', async () => {
  const owned = await owner.query(`select relname from pg_class where relowner = 'lensan_app'::regrole`)
  expect(owned.rows).toEqual([])
  const { rows } = await owner.query<{ table: string; rights: Array<string> }>(
    `select table_name as table, array_agg(privilege_type::text order by 1) as rights from information_schema.role_table_grants
     where grantee = 'lensan_app' and table_name = any($1) group by 1`,
    [appendOnlyTables],
  )
  expect(rows.map(({ table }) => table).sort()).toEqual([...appendOnlyTables].sort())
  for (const { table, rights } of rows) expect([table, rights]).toEqual([table, expect.toSatisfy(onlyGrows)])
})

function onlyGrows(rights: Array<string>): boolean {
  return [...rights].sort().join() === 'INSERT,SELECT'
}

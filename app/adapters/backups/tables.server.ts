import type pg from 'pg'
import type { Manifest } from './backup-format.ts'
import { BackupRefused } from './backup-refused.ts'

type Table = Manifest['tables'][number]

const migrationsTable = '_prisma_migrations'

/** Every table of ours that outlives a crash, with the columns that hold data: a standby cannot read any other. */
export async function listTables(client: pg.ClientBase): Promise<Array<Table>> {
  const columns = await client.query<{ name: string; columns: Array<string> }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relpersistence = 'p' and c.relname <> $1 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
    [migrationsTable],
  )
  return columns.rows
}

/** The last values of all sequences. */
export async function listSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = current_schema() order by 1`,
  )
  return rows
}

/** The migrations that are applied, in order. */
export async function listApplied(client: pg.ClientBase): Promise<Array<string>> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('${migrationsTable}') is not null as there`)
  if (!there.rows[0]?.there) return []
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from "${migrationsTable}" where finished_at is not null and rolled_back_at is null
      order by migration_name`,
  )
  return rows.map(({ name }) => name)
}

/** Whether somebody works with this database through the platform just now. */
export async function isInUse(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select from pg_stat_activity
      where datname = current_database() and application_name = 'len-san' and pid <> pg_backend_pid()) as used`,
  )
  return rows[0]?.used ?? false
}

/** Lets nobody else near any table until the transaction is over. */
export async function lockTables(client: pg.ClientBase): Promise<void> {
  const names = (await listTables(client)).map(({ name }) => client.escapeIdentifier(name))
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
}

/** The first table that holds a row; null when all are empty. */
async function findFilled(client: pg.ClientBase): Promise<string | null> {
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ filled: boolean }>(
      `select exists (select from ${client.escapeIdentifier(name)}) as filled`,
    )
    if (rows[0]?.filled) return name
  }
  return null
}

/** Errors: `BackupRefused` when a table holds a row. */
export async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const filled = await findFilled(client)
  if (filled) throw new BackupRefused('not_empty', `the table ${filled} holds rows`)
}

type Part = { table: string; name: string; definition: string }

/**
 * Takes references, keys and indexes away, so that tables can be filled in any order (some refer to each other in a circle)
 * and quickly: an index made at the end is sorted once, not with each row. The function it answers with makes all of them
 * anew, and the database then checks every row.
 */
export async function setAsideIndexes(client: pg.ClientBase): Promise<() => Promise<void>> {
  const references = await listConstraints(client, ['f'])
  const keys = await listConstraints(client, ['p', 'u', 'x'])
  for (const { table, name } of [...references, ...keys])
    await client.query(`alter table ${table} drop constraint ${name}`)
  // What is left belongs to no constraint.
  const indexes = await client.query<{ name: string; definition: string }>(
    `select quote_ident(c.relname) as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and not t.relispartition
        and t.relname <> $1
      order by 1`,
    [migrationsTable],
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  return async () => {
    for (const { definition } of indexes.rows) await client.query(definition)
    for (const { table, name, definition } of [...keys, ...references])
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

async function listConstraints(client: pg.ClientBase, kinds: Array<string>): Promise<Array<Part>> {
  const { rows } = await client.query<Part>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype::text = any($1) and connamespace = current_schema()::regnamespace and conparentid = 0
        and conrelid <> coalesce(to_regclass($2), 0)
      order by conrelid, conname`,
    [kinds, migrationsTable],
  )
  return rows
}

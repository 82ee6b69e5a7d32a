import type pg from 'pg'
import type { Manifest } from './backup-format.ts'
import { BackupRefused } from './backup-refused.ts'

type Table = Manifest['tables'][number]

const migrationsTable = '_prisma_migrations'

/** Every table of ours with the columns that hold data. */
export async function listTables(client: pg.ClientBase): Promise<Array<Table>> {
  const columns = await client.query<{ name: string; columns: Array<string> }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> $1 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
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

/**
 * Takes all references between tables away, so that tables can be filled in any order (some refer to each other in a
 * circle). The function it answers with puts them back, and the database then checks every row.
 */
export async function suspendReferences(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0
      order by conrelid, conname`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

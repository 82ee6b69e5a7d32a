import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import { entryNames, type Manifest, manifestSchema, type Sums, sumsSchema } from './backup-format.ts'
import { BackupRefused } from './backup-refused.ts'
import { type CopyInto, copyInto } from './copy-into.server.ts'
import type { Order, Restored } from './order.ts'
import { stageMedia } from './staged-media.server.ts'
import { listApplied, lockTables, requireEmpty, setAsideIndexes } from './tables.server.ts'

/** A backup on its way into the database, one entry of its archive after the other. */
export type Load = {
  read: (name: string, entry: AsyncIterable<Buffer>) => Promise<void>
  end: () => Promise<Restored>
  giveUp: () => Promise<void>
}

type Filling = { name: string; into: CopyInto; hash: Hash }

/** Reads the manifest, brings the database to its migrations, and begins the transaction that everything else is part of. */
export async function openLoad(
  client: pg.Client,
  order: Order,
  name: string,
  entry: AsyncIterable<Buffer>,
): Promise<Load> {
  if (name !== entryNames.manifest) throw new BackupRefused('not_a_backup', `it begins with ${name}`)
  const manifest = manifestSchema.parse(JSON.parse((await wholeOf(entry)).toString()))
  await bringTo(client, order, manifest)
  await client.query('begin')
  await lockTables(client)
  await requireEmpty(client)
  const bringBackIndexes = await setAsideIndexes(client)
  const tables = fillTables(client, manifest, order.onTable)
  const media = stageMedia(order.mediaDir)
  let sums: Sums | undefined
  return {
    async read(name, entry) {
      if (sums) throw new BackupRefused('damaged', `${name} comes after the end`)
      if (name.startsWith(entryNames.tables)) return tables.take(name.split('/')[1] ?? '', entry)
      await tables.finish()
      if (name.startsWith(entryNames.media)) await media.take(name.slice(entryNames.media.length), entry)
      else if (name === entryNames.sums) sums = sumsSchema.parse(JSON.parse((await wholeOf(entry)).toString()))
      else throw new BackupRefused('not_a_backup', `it holds ${name}`)
    },
    async giveUp() {
      await tables.giveUp()
      await media.giveUp()
    },
    async end() {
      await tables.finish()
      if (!sums) throw new BackupRefused('damaged', 'its end is missing')
      compare(manifest, sums, { tables: tables.found, media: media.sum() })
      for (const { name, last } of manifest.sequences)
        if (last !== null) await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(name), last])
      await bringBackIndexes()
      await media.settle()
      await client.query('commit')
      await client.query('analyze')
      return { ...sums, takenAt: manifest.takenAt }
    },
  }
}

async function bringTo(client: pg.Client, order: Order, { migrations }: Manifest): Promise<void> {
  const beyond = (await listApplied(client)).find((name) => !migrations.includes(name))
  if (beyond) throw new BackupRefused('ahead', `it has ${beyond}, which this backup lacks`)
  if (!(await order.migrateTo(migrations)))
    throw new BackupRefused('newer', 'it was taken by a newer version of the platform')
}

/** Fills one table after the other; `found` is what came in. */
function fillTables(client: pg.Client, manifest: Manifest, onTable: Order['onTable'] = () => {}) {
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  const found: Sums['tables'] = {}
  let filling: Filling | undefined

  async function finish(): Promise<void> {
    if (!filling) return
    const { name, into, hash } = filling
    const rows = await into.end()
    filling = undefined
    found[name] = { rows, sha256: hash.digest('hex') }
    onTable(name, rows)
  }

  function open(table: string): Filling {
    const known = columns.get(table)
    if (!known || found[table]) throw new BackupRefused('damaged', `table ${table} is not expected here`)
    const list = known.map((column) => client.escapeIdentifier(column)).join(', ')
    const into = copyInto(client, `copy ${client.escapeIdentifier(table)} (${list}) from stdin`)
    return { name: table, into, hash: createHash('sha256') }
  }

  async function take(table: string, entry: AsyncIterable<Buffer>): Promise<void> {
    if (filling?.name !== table) await finish()
    filling ??= open(table)
    for await (const chunk of entry) {
      filling.hash.update(chunk)
      await filling.into.write(chunk)
    }
  }

  // A COPY under way would keep every other statement waiting.
  return { found, take, finish, giveUp: async () => filling?.into.giveUp() }
}

const nothing = { rows: 0, sha256: createHash('sha256').digest('hex') }

/** What was read must be what was written, table by table. A table without rows has no entry of its own. */
function compare({ tables }: Manifest, sums: Sums, found: Sums): void {
  for (const { name } of tables) {
    const { rows, sha256 } = found.tables[name] ?? nothing
    if (sums.tables[name]?.rows !== rows || sums.tables[name].sha256 !== sha256)
      throw new BackupRefused('damaged', `table ${name} differs`)
  }
  if (sums.media.files !== found.media.files || sums.media.sha256 !== found.media.sha256)
    throw new BackupRefused('damaged', 'files of courses differ')
}

const mostBytes = 32 << 20

async function wholeOf(entry: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Array<Buffer> = []
  let bytes = 0
  for await (const chunk of entry) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new BackupRefused('not_a_backup', 'its first or last part is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import type { FileStore } from '#app/domain/media/ports.ts'
import { entryNames, manifestSchema, type Sums, sumsSchema } from './backup-format.ts'
import { findFilled, suspendReferences } from './tables.server.ts'

export type Restored = Sums & { takenAt: string }

/** Why a backup is not restored; nothing was changed. */
export class BackupRefused extends Error {
  readonly reason: 'not_empty' | 'newer' | 'not_a_backup' | 'damaged'
  constructor(reason: BackupRefused['reason'], detail: string) {
    super(detail)
    this.name = 'BackupRefused'
    this.reason = reason
  }
}

type Order = {
  /** the owner's address */
  databaseUrl: string
  fileStore: FileStore
  source: string
  /** brings the empty database to exactly these migrations; false when the program does not know them all */
  migrateTo: (names: Array<string>) => Promise<boolean>
  onTable?: (name: string, rows: number) => void
}

/**
 * Fills an empty database from a backup, in one transaction: it comes back whole or stays empty. Sums are compared with
 * those that were taken. Errors: `BackupRefused`.
 */
export async function restoreBackup(order: Order): Promise<Restored> {
  const client = new pg.Client({ connectionString: order.databaseUrl })
  await client.connect()
  try {
    const filled = await findFilled(client)
    if (filled) throw new BackupRefused('not_empty', `the table ${filled} holds rows`)
    return await readArchive(client, order)
  } finally {
    await client.end()
  }
}

async function readArchive(client: pg.Client, order: Order): Promise<Restored> {
  const entries = extract()
  const reading = pipeline(fs.createReadStream(order.source), zlib.createGunzip(), entries).catch((error: Error) => {
    entries.destroy(error)
  })
  let load: Load | undefined
  try {
    for await (const entry of entries) {
      const { name } = entry.header
      const bytes = entry as AsyncIterable<Buffer> // a stream without an encoding gives bytes; its type leaves it open
      if (load) await load.read(name, bytes)
      else load = await begin(client, order, name, bytes)
    }
    await reading
    if (!load) throw new BackupRefused('not_a_backup', 'it is empty')
    return await load.end()
  } catch (error) {
    entries.destroy()
    await load?.giveUp()
    await client.query('rollback').catch(() => {}) // the connection may be what failed
    throw asRefusal(error, load ? 'damaged' : 'not_a_backup')
  }
}

/** What the database says stays as it is; whatever else stops the reading is the file's fault. */
function asRefusal(error: unknown, reason: BackupRefused['reason']): Error {
  if (error instanceof BackupRefused || (error instanceof Error && 'severity' in error)) return error
  return new BackupRefused(reason, error instanceof Error ? error.message : String(error))
}

type Load = {
  read: (name: string, entry: AsyncIterable<Buffer>) => Promise<void>
  end: () => Promise<Restored>
  giveUp: () => Promise<void>
}

type Filling = { name: string; stream: CopyStreamQuery; hash: Hash }

async function begin(client: pg.Client, order: Order, name: string, entry: AsyncIterable<Buffer>): Promise<Load> {
  if (name !== entryNames.manifest) throw new BackupRefused('not_a_backup', `it begins with ${name}`)
  const manifest = manifestSchema.parse(JSON.parse((await wholeOf(entry)).toString()))
  if (!(await order.migrateTo(manifest.migrations)))
    throw new BackupRefused('newer', 'it was taken by a newer version of the platform')
  await client.query('begin')
  const resumeReferences = await suspendReferences(client)
  const found: Sums = { tables: {}, media: { files: 0, bytes: 0 } }
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  let filling: Filling | undefined
  let sums: Sums | undefined

  async function finish(): Promise<void> {
    if (!filling) return
    const { name, stream, hash } = filling
    filling = undefined
    await ended(stream)
    found.tables[name] = { rows: stream.rowCount, sha256: hash.digest('hex') }
    order.onTable?.(name, stream.rowCount)
  }

  function open(table: string): Filling {
    const known = columns.get(table)
    if (!known || found.tables[table]) throw new BackupRefused('damaged', `table ${table} is not expected here`)
    const list = known.map((column) => client.escapeIdentifier(column)).join(', ')
    const stream = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${list}) from stdin`))
    return { name: table, stream, hash: createHash('sha256') }
  }

  async function take(table: string, entry: AsyncIterable<Buffer>): Promise<void> {
    if (filling?.name !== table) await finish()
    filling ??= open(table)
    const { stream, hash } = filling
    for await (const chunk of entry) {
      hash.update(chunk)
      if (!stream.write(chunk)) await drained(stream)
    }
  }

  async function keep(name: string, entry: AsyncIterable<Buffer>): Promise<void> {
    await finish()
    const content = await wholeOf(entry)
    const [hash = '', ...rest] = name.split('/')
    await order.fileStore.put(hash, rest.join('/'), content)
    found.media.files += 1
    found.media.bytes += content.length
  }

  return {
    async read(name, entry) {
      if (name.startsWith(entryNames.tables)) await take(name.split('/')[1] ?? '', entry)
      else if (name.startsWith(entryNames.media)) await keep(name.slice(entryNames.media.length), entry)
      else if (name === entryNames.sums) sums = sumsSchema.parse(JSON.parse((await wholeOf(entry)).toString()))
      else throw new BackupRefused('not_a_backup', `it holds ${name}`)
    },
    async giveUp() {
      // A COPY under way would keep every other statement waiting.
      const stream = filling?.stream
      if (!stream || stream.closed) return
      const closed = new Promise((done) => stream.once('close', done))
      stream.on('error', () => {}).destroy(new Error('given up'))
      await closed
    },
    async end() {
      await finish()
      if (!sums) throw new BackupRefused('damaged', 'its end is missing')
      compare(sums, found)
      for (const { name, last } of manifest.sequences)
        if (last !== null) await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(name), last])
      await resumeReferences()
      await client.query('commit')
      await client.query('analyze')
      return { ...sums, takenAt: manifest.takenAt }
    },
  }
}

/** What was read must be what was written, table by table. A table without rows has no entry of its own. */
function compare(sums: Sums, found: Sums): void {
  for (const [name, { rows, sha256 }] of Object.entries(sums.tables)) {
    const own = found.tables[name] ?? { rows: 0, sha256: createHash('sha256').digest('hex') }
    if (own.rows !== rows || own.sha256 !== sha256) throw new BackupRefused('damaged', `table ${name} differs`)
  }
  if (sums.media.files !== found.media.files || sums.media.bytes !== found.media.bytes)
    throw new BackupRefused('damaged', 'files of courses are missing')
}

function ended(stream: CopyStreamQuery): Promise<void> {
  return new Promise((done, fail) => {
    stream.once('error', fail)
    stream.once('finish', () => done())
    stream.end()
  })
}

function drained(stream: CopyStreamQuery): Promise<void> {
  return new Promise((done, fail) => {
    stream.once('error', fail)
    stream.once('drain', () => {
      stream.off('error', fail)
      done()
    })
  })
}

async function wholeOf(entry: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Array<Buffer> = []
  for await (const chunk of entry) chunks.push(chunk)
  return Buffer.concat(chunks)
}

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Pack, pack } from 'tar-stream'
import { entryNames, formatVersion, isMediaPlace, type Manifest, type Sums } from './backup-format.ts'
import { withConnection } from './connection.server.ts'
import { sumMedia, syncFolder } from './staged-media.server.ts'
import { listApplied, listSequences, listTables } from './tables.server.ts'

export type BackedUp = Sums & { bytes: number }

type Order = {
  databaseUrl: string
  mediaDir: string
  target: string
  now: Date
  onTable?: (name: string, rows: number) => void
}

const pieceBytes = 4 << 20

/**
 * Writes everything as it stood at one moment into one file, while the platform goes on working: all tables in one
 * snapshot, then the files of the courses. The file appears under its name only when it is whole; nobody else may read it.
 * Errors: when `target` is there already.
 */
export async function writeBackup(order: Order): Promise<BackedUp> {
  const { target } = order
  requireAbsent(target)
  const half = `${target}.${process.pid}.part`
  const archive = pack()
  const out = fs.createWriteStream(half, { mode: 0o600, flags: 'wx', flush: true })
  try {
    const [sums] = await Promise.all([
      fill(archive, order).catch((error: Error) => {
        archive.destroy(error)
        throw error
      }),
      pipeline(archive, zlib.createGzip({ level: 1 }), out),
    ])
    requireAbsent(target)
    fs.renameSync(half, target)
    await syncFolder(path.dirname(target))
    return { ...sums, bytes: fs.statSync(target).size }
  } catch (error) {
    fs.rmSync(half, { force: true })
    throw error
  }
}

function requireAbsent(target: string): void {
  if (fs.existsSync(target)) throw new Error(`${target} is there already: nothing was written over it`)
}

function fill(archive: Pack, order: Order): Promise<Sums> {
  return withConnection(order.databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = {
      format: formatVersion,
      takenAt: order.now.toISOString(),
      migrations: await listApplied(client),
      tables: await listTables(client),
      // Sequences stand outside of every snapshot. Read after it began, they are ahead of its rows, never behind.
      sequences: await listSequences(client),
    }
    await add(archive, entryNames.manifest, Buffer.from(JSON.stringify(manifest, null, 2)))
    const tables: Sums['tables'] = {}
    for (const table of manifest.tables) {
      tables[table.name] = await addTable(archive, client, table)
      order.onTable?.(table.name, tables[table.name]?.rows ?? 0)
    }
    await client.query('commit')
    // Files of courses only ever come, and come before the rows that name them.
    const sums: Sums = { tables, media: await addMedia(archive, order.mediaDir) }
    await add(archive, entryNames.sums, Buffer.from(JSON.stringify(sums, null, 2)))
    archive.finalize()
    return sums
  })
}

async function addTable(
  archive: Pack,
  client: pg.Client,
  { name, columns }: Manifest['tables'][number],
): Promise<Sums['tables'][string]> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`))
  const hash = createHash('sha256')
  let waiting: Array<Buffer> = []
  let bytes = 0
  let pieces = 0
  const flush = async () => {
    pieces += 1
    const piece = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    await add(archive, `${entryNames.tables}${name}/${String(pieces).padStart(6, '0')}`, piece)
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes >= pieceBytes) await flush()
  }
  if (bytes > 0) await flush()
  return { rows: stream.rowCount ?? 0, sha256: hash.digest('hex') }
}

async function addMedia(archive: Pack, mediaDir: string): Promise<Sums['media']> {
  const summing = sumMedia()
  if (!fs.existsSync(mediaDir)) return summing.sum()
  for (const entry of fs.readdirSync(mediaDir, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(mediaDir, file).split(path.sep).join('/')
    if (!entry.isFile() || !isMediaPlace(name)) continue
    const { size } = fs.statSync(file)
    const header = { name: `${entryNames.media}${name}`, size, mode: 0o600 }
    if (size === 0) {
      summing.of(name)
      await add(archive, header.name, Buffer.alloc(0))
    } else await pipeline(fs.createReadStream(file), summing.of(name), archive.entry(header))
  }
  return summing.sum()
}

function add(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    archive.entry({ name, size: content.length, mode: 0o600 }, content, (error) => (error ? fail(error) : done()))
  })
}

import fs from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import type pg from 'pg'
import { extract } from 'tar-stream'
import { BackupRefused } from './backup-refused.ts'
import { withConnection } from './connection.server.ts'
import { type Load, openLoad } from './load.server.ts'
import type { Order, Restored } from './order.ts'
import { isInUse, requireEmpty } from './tables.server.ts'

/**
 * Fills an empty database from a backup, in one transaction: it comes back whole or stays empty. Sums are compared with
 * those that were taken, and files of courses come to their place only after that. Errors: `BackupRefused`.
 */
export function restoreBackup(order: Order): Promise<Restored> {
  return withConnection(order.databaseUrl, async (client) => {
    if (await isInUse(client)) throw new BackupRefused('in_use', 'the platform is connected to it')
    await requireEmpty(client)
    return readArchive(client, order)
  })
}

async function readArchive(client: pg.Client, order: Order): Promise<Restored> {
  const entries = extract()
  let broken: Error | undefined
  const reading = pipeline(fs.createReadStream(order.source), zlib.createGunzip(), entries).catch((error: Error) => {
    broken = error
    entries.destroy(error)
  })
  let load: Load | undefined
  try {
    for await (const entry of entries) {
      if (entry.header.type !== 'file') throw new BackupRefused('not_a_backup', `it holds a ${entry.header.type}`)
      const bytes = entry as AsyncIterable<Buffer> // a stream without an encoding gives bytes; its type leaves it open
      if (load) await load.read(entry.header.name, bytes)
      else load = await openLoad(client, order, entry.header.name, bytes)
    }
    await reading
    if (broken) throw broken // the sum at the end of a gzipped file comes after its last entry
    if (!load) throw new BackupRefused('not_a_backup', 'it is empty')
    return await load.end()
  } catch (error) {
    entries.destroy()
    await load?.giveUp()
    await client.query('rollback').catch(() => {}) // the connection may be what failed
    // Rows of a damaged file may reach the database, and be refused there, before the file's own sum is read.
    const isTold = isDatabaseError(error) && (await isDamaged(order.source))
    throw asRefusal(isTold ? new Error('its sum differs') : error, load ? 'damaged' : 'not_a_backup')
  }
}

async function isDamaged(source: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  return pipeline(fs.createReadStream(source), zlib.createGunzip(), nowhere).then(
    () => false,
    () => true,
  )
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'severity' in error
}

const lockTimeout = '55P03'

/** What the database or the system says stays as it is; whatever else stops the reading is the file's fault. */
function asRefusal(error: unknown, reason: 'damaged' | 'not_a_backup'): unknown {
  if (!(error instanceof Error) || error instanceof BackupRefused) return error
  if ('code' in error && error.code === lockTimeout) return new BackupRefused('in_use', 'its tables are locked')
  if (isDatabaseError(error) || 'syscall' in error || /^Connection terminated/.test(error.message)) return error
  return new BackupRefused(reason, error.message)
}

import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { WrittenEntry } from './canonical-entry.ts'

/** `marks` as marksOf makes them. */
export type Seal = {
  fromId: number
  toId: number
  count: number
  sealedAt: Date
  previousHash: string
  hash: string
  keyId: string | null
  signature: string | null
  marks: Buffer
}

const columns = `from_id as "fromId", to_id as "toId", count, sealed_at as "sealedAt", previous_hash as "previousHash", hash, key_id as "keyId", signature, marks`

/**
 * The newest id under which, and under every lower one, nothing can appear any more. Call it as a transaction of its own.
 * Null when writers held the lock for longer than the 50 ms it may keep others waiting behind it.
 */
export async function settledId(db: Db): Promise<number | null> {
  const sql = sqlOf(db)
  await sql.run({ text: `set local lock_timeout = '50ms'` })
  await sql.run({ text: 'select pg_advisory_xact_lock(7305, 1)' })
  // A statement of its own: its snapshot is taken after the lock.
  const row = await sql.one<{ id: number }>({ text: 'select coalesce(max(id), 0) as id from ledger_entry' })
  return row?.id ?? 0
}

/** Whether `settledId` gave up waiting. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}

/**
 * One sealer at a time, for as long as the transaction lasts; false when another is at work for longer than a second.
 * It stands in line: what rebuilds in many short transactions would otherwise never be met between two of them.
 */
export async function becomeSealer(db: Db): Promise<boolean> {
  const row = await sqlOf(db).one<{ mine: boolean }>({ text: 'select pg_try_advisory_xact_lock(7305, 2) as mine' })
  if (row?.mine) return true
  try {
    await db.transaction(async (inner) => {
      await sqlOf(inner).run({ text: `set local lock_timeout = '1s'` })
      await waitToSeal(inner)
      await sqlOf(inner).run({ text: 'set local lock_timeout = 0' })
    })
    return true
  } catch (error) {
    if (isLockTimeout(error)) return false
    throw error
  }
}

/** The same, waiting for the other however long. */
export async function waitToSeal(db: Db): Promise<void> {
  await sqlOf(db).run({ text: 'select pg_advisory_xact_lock(7305, 2)' })
}

export async function findHead(db: Db): Promise<Seal | null> {
  return (await sqlOf(db).one<Seal>({ text: `select ${columns} from ledger_seal order by to_id desc limit 1` })) ?? null
}

/** Seals after a position, in order. */
export async function listSeals(db: Db, after: number, limit: number): Promise<Array<Seal>> {
  return sqlOf(db).query<Seal>({
    text: `select ${columns} from ledger_seal where to_id > $1 order by to_id limit $2`,
    values: [after, limit],
  })
}

export async function insertSeal(db: Db, seal: Seal): Promise<void> {
  await sqlOf(db).run({
    text: `insert into ledger_seal (from_id, to_id, count, sealed_at, previous_hash, hash, key_id, signature, marks)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      seal.fromId,
      seal.toId,
      seal.count,
      seal.sealedAt,
      seal.previousHash,
      seal.hash,
      seal.keyId,
      seal.signature,
      seal.marks,
    ],
  })
}

/** Entries after one id up to another, in order, as they were written. */
export async function listWritten(db: Db, after: number, upTo: number, limit: number): Promise<Array<WrittenEntry>> {
  return sqlOf(db).query<WrittenEntry>({
    name: 'ledger-written',
    text: 'select * from ledger_entry where id > $1 and id <= $2 order by id limit $3',
    values: [after, upTo, limit],
  })
}

export type Delivery = { id: string; position: number; hash: string; deliveredTo: string; deliveredAt: Date }

export async function insertDelivery(db: Db, delivery: Delivery): Promise<void> {
  await sqlOf(db).run({
    // Whoever asks every minute is not given the same head every minute.
    text: `insert into ledger_delivery (id, position, hash, delivered_to, delivered_at)
           select $1::uuid, $2::bigint, $3::text, $4::text, $5::timestamptz
           where not exists (select from ledger_delivery where position = $2 and hash = $3 and delivered_to = $4)`,
    values: [delivery.id, delivery.position, delivery.hash, delivery.deliveredTo, delivery.deliveredAt],
  })
}

/** The first head that was delivered and that no seal has any more, if there is one. */
export async function findLostDelivery(db: Db): Promise<{ position: number } | null> {
  const lost = await sqlOf(db).one<{ position: number }>({
    text: `select d.position from ledger_delivery d
           where not exists (select from ledger_seal s where s.to_id = d.position and s.hash = d.hash) order by d.position limit 1`,
  })
  return lost ?? null
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'
import { type Circumstances, settableClock } from '#app/domain/kernel/index.ts'
import { recordEntry } from '#app/domain/ledger/index.server.ts'
import type { NewEntry } from '#app/domain/ledger/index.ts'
import type { Row } from '#tests/reference-counter.ts'
import { freshDatabase } from '#tests/setup/database.ts'

export const someone: Circumstances = {
  commune: '18073',
  organisationId: null,
  organisationKind: 'household',
  gender: 'female',
  birthYear: 1985,
}

/** A ledger of one's own, a clock, a key, and the owner of the database, whom nothing holds back. */
export async function openLedger({ poolSize = 4 }: { poolSize?: number } = {}) {
  const { db, ownerUrl } = await freshDatabase({ poolSize })
  const clock = settableClock(new Date('2026-10-01T02:00:00Z'))
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'))
  const ctx = { db, clock, sealSigner: createSealSigner(path.join(folder, 'key.pem')) }
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  // No trigger fires for this session: what a thief with the owner's rights would do.
  await owner.query('set session_replication_role = replica')
  afterAll(async () => {
    await owner.end()
    fs.rmSync(folder, { recursive: true })
  })

  let made = 0
  const enter = (entry: Partial<NewEntry> & Pick<NewEntry, 'personId' | 'kind'>) => {
    made += 1
    return recordEntry(ctx, { occurredAt: clock.now(), circumstances: someone, idempotencyKey: `k${made}`, ...entry })
  }
  const wait = (hours: number) => clock.set(new Date(clock.now().getTime() + hours * 3_600_000))
  const readLedger = () => sqlOf(db).query<Row>({ text: 'select * from ledger_entry order by id' })
  const empty = async () => {
    await owner.query(
      'truncate ledger_entry, ledger_seal, ledger_delivery, ledger_root, counted, counted_first, ledger_derived restart identity',
    )
    clock.set(new Date('2026-10-01T02:00:00Z'))
  }
  return { ctx, clock, owner, enter, wait, readLedger, empty }
}

export type Ledger = Awaited<ReturnType<typeof openLedger>>

import { randomUUID } from 'node:crypto'
import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'

/** An organisation, as Prisma's client wants one. */
export function organisation(id = randomUUID()) {
  return {
    data: { id, name: 'Nhút', nameFold: 'nhut', kind: 'household', createdAt: new Date('2026-11-24T01:00:00Z') },
  }
}

/** Adds one by SQL. */
export async function insert(on: Db, id: string = randomUUID()): Promise<void> {
  await sqlOf(on).run({
    text: `insert into organisation (id, name, name_fold, kind, created_at) values ($1, 'Nhút', 'nhut', 'household', now())`,
    values: [id],
  })
}

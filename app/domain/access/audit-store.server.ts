import { prismaOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { RecordedAct } from './act.ts'

export async function insertAct(db: Db, act: RecordedAct): Promise<void> {
  await prismaOf(db).auditAct.create({ data: act })
}

export async function listActsOn(
  db: Db,
  subjectKind: string,
  subjectId: string,
  limit: number,
): Promise<Array<RecordedAct>> {
  const rows = await prismaOf(db).auditAct.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map((row) => ({ ...row, details: row.details as RecordedAct['details'] })) // written by insertAct alone
}

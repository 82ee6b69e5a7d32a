import { prismaOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { RecordedAct } from './act.ts'

export async function insertAct(db: Db, act: RecordedAct): Promise<void> {
  await prismaOf(db).auditAct.create({ data: act })
}

/** The newest act of one sort on a subject. */
export async function findActOn(db: Db, act: Pick<RecordedAct, 'action' | 'subjectKind' | 'subjectId'>) {
  return prismaOf(db).auditAct.findFirst({ where: act, orderBy: { id: 'desc' }, select: { at: true } })
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

import { prismaOf, sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import type { ActsOfDay, RecordedAct } from './act.ts'
import { roles } from './role.ts'

export async function insertAct(db: Db, act: RecordedAct): Promise<void> {
  await prismaOf(db).auditAct.create({ data: act })
}

/** The newest act of one sort on a subject. */
export async function findActOn(
  db: Db,
  act: Pick<RecordedAct, 'action' | 'subjectKind' | 'subjectId'>,
): Promise<Pick<RecordedAct, 'at' | 'details'> | null> {
  const row = await prismaOf(db).auditAct.findFirst({
    ...{ where: act, orderBy: { id: 'desc' } },
    select: { at: true, details: true },
  })
  return row && { ...row, details: row.details as RecordedAct['details'] } // written by insertAct alone
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

/**
 * The acts on a subject, equal ones of one person and day in Vietnam as one; what they held then is looked up for these alone.
 * Where a role was given or taken stands in newer acts; for older ones it is the grant that began or ended last before the act.
 */
export async function listActsOnByDay(
  db: Db,
  subjectKind: string,
  subjectId: string,
  limit: number,
): Promise<Array<ActsOfDay>> {
  return sqlOf(db).query<ActsOfDay>({
    text: `select days.*, (
        select g.role from role_grant g where g.person_id = case when days."actorKind" = 'person' then days."actorId"::uuid end
        and g.granted_at <= days."lastAt" and coalesce(g.revoked_at > days."lastAt", true) and g.role = any($4::text[])
        order by array_position($4::text[], g.role) desc limit 1
      ) as role
      from (
        select action, coalesce(placed.scope, '{}') || details as details, actor_kind as "actorKind", actor_id as "actorId",
          subject_id as "subjectId", max(id::text) as "lastId", max(at) as "lastAt", count(*) as times
        from audit_act left join lateral (
          select jsonb_build_object('scope', g.scope_kind, 'place', g.scope_value) as scope from role_grant g,
            lateral (select case audit_act.action when 'role.granted' then g.granted_at else g.revoked_at end as at) done
          where g.person_id = case when audit_act.action in ('role.granted', 'role.revoked') and not audit_act.details ? 'place'
              then audit_act.subject_id::uuid end
            and g.role = audit_act.details ->> 'role' and done.at <= audit_act.at
          order by done.at desc, g.id desc limit 1
        ) placed on true
        where subject_kind = $1 and subject_id = $2
        group by action, coalesce(placed.scope, '{}') || details, actor_kind, actor_id, subject_id,
          (at at time zone 'Asia/Ho_Chi_Minh')::date
        order by max(at) desc, max(id::text) desc limit $3
      ) days order by "lastAt" desc, "lastId" desc`,
    values: [subjectKind, subjectId, limit, roles],
  })
}

/** The newest acts of some sorts, before the one with the id `before`. Ids are in the order of time, so that their key is the order's. */
export async function listActsOfSorts(
  db: Db,
  { actions, before, limit }: { actions: ReadonlyArray<string>; before: string | null; limit: number },
): Promise<Array<RecordedAct>> {
  return sqlOf(db).query<RecordedAct>({
    text: `select id, at, actor_kind as "actorKind", actor_id as "actorId", action, subject_kind as "subjectKind",
             subject_id as "subjectId", details
           from audit_act where action = any($1::text[]) ${before === null ? '' : 'and id < $3::uuid'}
           order by id desc limit $2`,
    values: [actions, limit, ...(before === null ? [] : [before])],
  })
}

import { sqlOf } from '#app/adapters/database/index.server.ts'
import { type Db, foldVietnamese, newId, type OrganisationKind } from '../kernel/index.ts'

export type Organisation = { name: string; kind: OrganisationKind; commune: string | null }

/**
 * The organisation of that kind, place and name (accents do not matter), made if it is new. Two registrations at once find
 * one: whoever comes second waits for the first.
 */
export async function findOrCreateOrganisation(db: Db, wanted: Organisation & { at: Date }): Promise<string> {
  const fold = foldVietnamese(wanted.name)
  const key = `organisation:${wanted.kind}:${wanted.commune ?? ''}:${fold}`
  await sqlOf(db).run({ text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))', values: [key] })
  const known = await sqlOf(db).one<{ id: string }>({
    // Not "is not distinct from": no index answers that.
    text: `select id from organisation where ${wanted.commune === null ? 'commune is null' : 'commune = $3'} and kind = $1 and name_fold = $2
           order by id limit 1 for key share`,
    values: wanted.commune === null ? [wanted.kind, fold] : [wanted.kind, fold, wanted.commune],
  })
  if (known) return known.id
  const id = newId()
  await sqlOf(db).run({
    text: 'insert into organisation (id, name, name_fold, kind, commune, created_at) values ($1, $2, $3, $4, $5, $6)',
    values: [id, wanted.name, fold, wanted.kind, wanted.commune, wanted.at],
  })
  return id
}

export async function findOrganisationName(db: Db, id: string): Promise<string | null> {
  const row = await sqlOf(db).one<{ name: string }>({
    name: 'organisation-name',
    text: 'select name from organisation where id = $1',
    values: [id],
  })
  return row?.name ?? null
}

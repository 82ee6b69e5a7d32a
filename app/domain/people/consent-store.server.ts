import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'
import { type Consent, type ConsentPurpose, consentPurposes } from './consent.ts'

export type NewConsent = {
  personId: string
  id: string
  purpose: ConsentPurpose
  textVersion: string
  channel: string
  givenAt: Date
}

export async function insertConsents(db: Db, rows: Array<NewConsent>): Promise<void> {
  if (rows.length === 0) return
  await sqlOf(db).run({
    name: 'consent-insert',
    text: `insert into consent (person_id, id, purpose, text_version, channel, given_at)
           select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])`,
    values: [
      rows.map((row) => row.personId),
      rows.map((row) => row.id),
      rows.map((row) => row.purpose),
      rows.map((row) => row.textVersion),
      rows.map((row) => row.channel),
      rows.map((row) => row.givenAt),
    ],
  })
}

/** The agreements of a person that stand, the newest of each purpose. */
export async function listConsentsOf(db: Db, personId: string): Promise<Array<Consent>> {
  const rows = await sqlOf(db).query<{ purpose: string; text_version: string; given_at: Date }>({
    text: `select distinct on (purpose) purpose, text_version, given_at from consent
           where person_id = $1 and withdrawn_at is null order by purpose, given_at desc`,
    values: [personId],
  })
  return rows.flatMap((row) => {
    const purpose = consentPurposes.find((known) => known === row.purpose)
    return purpose ? [{ purpose, textVersion: row.text_version, givenAt: row.given_at }] : []
  })
}

export async function withdrawConsentRows(
  db: Db,
  row: { personId: string; purpose: ConsentPurpose; at: Date },
): Promise<void> {
  await sqlOf(db).run({
    text: 'update consent set withdrawn_at = $3 where person_id = $1 and purpose = $2 and withdrawn_at is null',
    values: [row.personId, row.purpose, row.at],
  })
}

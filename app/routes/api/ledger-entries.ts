import type { ReadEntry } from '#app/domain/ledger/index.ts'
import { listLedgerEntries, mostEntries } from '#app/domain/reporting/index.server.ts'
import { ApiFault, apiLoads, apiRefusesChanges } from '#app/web/api-guard.server.ts'
import { readParameters } from './read-parameters.ts'

/** The sealed entries of the ledger in order, without names; see /api/v1/openapi.json. */
export const loader = apiLoads('ledger:read', async ({ ctx, url }) => {
  const { after = '0', limit = String(mostEntries) } = readParameters(url, ['after', 'limit'])
  const range = { after: whole(after, Number.MAX_SAFE_INTEGER), limit: whole(limit, mostEntries) }
  if (range.after === null) throw new ApiFault('after', '`after` must be the id of an entry, or 0.')
  if (!range.limit) throw new ApiFault('limit', `\`limit\` must be a whole number from 1 to ${mostEntries}.`)
  const page = await listLedgerEntries(ctx, { after: range.after, limit: range.limit })
  return { ...page, entries: page.entries.map(viewEntry) }
})

export const action = apiRefusesChanges

function viewEntry(entry: ReadEntry) {
  const { id, kind, occurredAt, recordedAt, platform, commune, organisationKind, gender, birthYear, subject } = entry
  return {
    ...{ id, kind, occurredAt, recordedAt, person: entry.personId, course: entry.courseKey, lesson: entry.lessonKey },
    ...{ platform, commune, organisationKind, gender, birthYear, subject },
  }
}

function whole(text: string, most: number): number | null {
  const value = Number(text)
  return /^\d{1,16}$/.test(text) && value <= most ? value : null
}

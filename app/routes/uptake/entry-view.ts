import type { EntryKind } from '#app/domain/ledger/index.ts'
import type { EntryBehind } from '#app/domain/reporting/index.server.ts'
import { groupLabel } from '#app/domain/reporting/index.ts'
import { formatDateTime } from '#app/ui/format.ts'
import type { Language } from '#app/web/context.ts'

export const circumstanceKeys = ['commune', 'organisation_kind', 'gender', 'born'] as const
export type CircumstanceKey = (typeof circumstanceKeys)[number]

/** An entry as a row: times written, circumstances as labels, what it is about as it stands. */
export type EntryRow = {
  id: number
  kind: EntryKind
  course: string | null
  lesson: string | null
  subject: string | null
  reason: string | null
  occurred: string
  recorded: string
  /** of the person then; empty: not known */
  circumstances: Record<CircumstanceKey, string>
  isSealed: boolean
  voidedBy: number | null
  isOtherRecord: boolean
}

export function viewEntry(entry: EntryBehind, personId: string, language: Language): EntryRow {
  const known = (by: 'commune' | 'organisation_kind' | 'gender', key: string | null) =>
    key === null ? '' : groupLabel(by, key, language)
  return {
    ...{ id: entry.id, kind: entry.kind, course: entry.course, lesson: entry.lesson },
    ...{ subject: entry.subject, reason: entry.reasonCode },
    occurred: formatDateTime(entry.occurredAt),
    recorded: formatDateTime(entry.recordedAt),
    circumstances: {
      commune: known('commune', entry.commune),
      organisation_kind: known('organisation_kind', entry.organisationKind),
      gender: known('gender', entry.gender),
      born: String(entry.birthYear ?? ''),
    },
    isSealed: entry.isSealed,
    voidedBy: entry.voidedBy,
    isOtherRecord: entry.personId !== personId,
  }
}

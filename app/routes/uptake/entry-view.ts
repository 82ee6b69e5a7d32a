import type { CountedAs, EntryKind } from '#app/domain/ledger/index.ts'
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
  /** as what it counts by a correction, where that says something else */
  countedAs: { circumstances: Partial<Record<CircumstanceKey, string>>; by: number } | null
  isOtherRecord: boolean
}

export function viewEntry(entry: EntryBehind, personId: string, language: Language): EntryRow {
  const circumstances = labelsOf(entry, language)
  return {
    ...{ id: entry.id, kind: entry.kind, course: entry.course, lesson: entry.lesson },
    ...{ subject: entry.subject, reason: entry.reasonCode },
    occurred: formatDateTime(entry.occurredAt, language),
    recorded: formatDateTime(entry.recordedAt, language),
    circumstances,
    isSealed: entry.isSealed,
    voidedBy: entry.voidedBy,
    countedAs: entry.countedAs && {
      circumstances: changedBetween(circumstances, labelsOf(entry.countedAs, language)),
      by: entry.countedAs.by,
    },
    isOtherRecord: entry.personId !== personId,
  }
}

type Labels = Record<CircumstanceKey, string>

function labelsOf({ commune, organisationKind, gender, birthYear }: Omit<CountedAs, 'by'>, language: Language): Labels {
  const known = (by: 'commune' | 'organisation_kind' | 'gender', key: string | null) =>
    key === null ? '' : groupLabel(by, key, language)
  return {
    commune: known('commune', commune),
    organisation_kind: known('organisation_kind', organisationKind),
    gender: known('gender', gender),
    born: String(birthYear ?? ''),
  }
}

function changedBetween(entered: Labels, counted: Labels): Partial<Labels> {
  return Object.fromEntries(
    circumstanceKeys.flatMap((key) => (entered[key] === counted[key] ? [] : [[key, counted[key]]])),
  )
}

/** The id of an entry's row on its person's page. */
export function entryRowId(entryId: number | string): string {
  return `entry-${entryId}`
}

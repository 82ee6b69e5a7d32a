/**
 * A counter written apart from the application's and as naively as possible: it goes through all entries for every figure.
 * What the application answers must be the same, cell by cell.
 */
export type Row = {
  id: number
  person_id: string
  kind: string
  occurred_at: Date
  course_key: string | null
  platform: string | null
  commune: string | null
  organisation_kind: string | null
  gender: string | null
  birth_year: number | null
  subject_entry: number | null
  subject_person: string | null
  effective_from: string | null
}

export type Asked = { measure: string; kind: string; from: string; to: string; by: string | undefined }
export type Figure = { total: number; rows: Array<{ key: string; count: number }> }

const entryKinds: Record<string, string> = {
  registered: 'person_registered',
  enrolled: 'enrolled',
  started: 'started',
  completed: 'course_completed',
  certified: 'certificate_issued',
}

const vietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The person that this one is, after every merge and unmerge. */
export function humanOf(ledger: Array<Row>, personId: string): string {
  let human = personId
  for (;;) {
    const words = ledger.filter(
      (row) => row.person_id === human && (row.kind === 'person_merged' || row.kind === 'person_unmerged'),
    )
    const last = words.sort((a, b) => a.id - b.id).at(-1)
    if (last?.kind !== 'person_merged' || last.subject_person === null) return human
    human = last.subject_person
  }
}

type Told = { human: string; course: string; day: string; at: number; id: number; dims: Record<string, string> }

/** The entries that count for a kind, with what held of the person, first things first. */
export function entriesThatCount(ledger: Array<Row>, kind: string): Array<Told> {
  const told = ledger
    .filter((row) => row.kind === entryKinds[kind])
    .filter((row) => !ledger.some((other) => other.kind === 'entry_voided' && other.subject_entry === row.id))
    .map((row) => {
      const day = vietnam.format(row.occurred_at)
      let as = row
      for (const other of [...ledger].sort((a, b) => a.id - b.id)) {
        const holds = other.kind === 'circumstances_corrected' && other.person_id === row.person_id && other.id > row.id
        if (holds && other.effective_from !== null && other.effective_from <= day) as = other
      }
      const dims = {
        commune: as.commune ?? 'unknown',
        organisation_kind: as.organisation_kind ?? 'unknown',
        gender: as.gender ?? 'unknown',
        age_band: bandOf(as.birth_year, Number(day.slice(0, 4))),
        platform: row.platform ?? 'unknown',
        course: row.course_key ?? 'unknown',
      }
      return {
        human: humanOf(ledger, row.person_id),
        course: dims.course,
        day,
        at: row.occurred_at.getTime(),
        id: row.id,
        dims,
      }
    })
  return told.sort((a, b) => a.at - b.at || a.id - b.id)
}

export function countNaively(ledger: Array<Row>, { measure, kind, from, to, by }: Asked): Figure {
  const inRange = entriesThatCount(ledger, kind).filter((told) => told.day >= from && told.day <= to)
  const isOfActivity = by === 'platform' || by === 'course'
  const cells: Array<[who: string, key: string]> = []
  for (const told of inRange) {
    const who = measure === 'headcount' ? told.human : `${told.human} ${told.course}`
    const key = by === undefined ? '' : (told.dims[by] ?? 'unknown')
    const standsAlready = cells.some(
      ([other, cell]) => other === who && (measure === 'participations' || !isOfActivity || cell === key),
    )
    if (!standsAlready) cells.push([who, key])
  }
  const keys = [...new Set(cells.map(([, key]) => key))].sort()
  return {
    total: new Set(cells.map(([who]) => who)).size,
    rows: by === undefined ? [] : keys.map((key) => ({ key, count: cells.filter(([, cell]) => cell === key).length })),
  }
}

function bandOf(birthYear: number | null, year: number): string {
  if (birthYear === null) return 'unknown'
  const age = year - birthYear
  if (age < 16) return 'under_16'
  if (age >= 65) return '65_over'
  if (age <= 24) return '16_24'
  const ten = Math.floor((age - 25) / 10) * 10 + 25
  return `${ten}_${ten + 9}`
}

/** The funnel, followed by hand: who enrolled in the days, and which of them reached each kind by the last in such a course. */
export function followNaively(ledger: Array<Row>, { from, to }: { from: string; to: string }) {
  const cohort = entriesThatCount(ledger, 'enrolled').filter(({ day }) => day >= from && day <= to)
  const reached = (kind: string) => {
    const done = entriesThatCount(ledger, kind).filter(({ day }) => day <= to)
    const isThere = ({ human, course }: Told) => done.some((one) => one.human === human && one.course === course)
    return [...new Set(cohort.filter(isThere).map(({ human }) => human))].sort()
  }
  return {
    enrolled: reached('enrolled'),
    started: reached('started'),
    completed: reached('completed'),
    certified: reached('certified'),
  }
}

import type { EntryKind, FactKind } from './entry.ts'

/** As much of an entry of fact as tells what stands on it. */
export type Fact = {
  id: number
  kind: EntryKind
  courseKey: string | null
  lessonKey: string | null
  quizKey: string | null
  certificateId: string | null
}

// Within a course, each kind stands on those before it. Registration carries everything.
const steps: Partial<Record<EntryKind, number>> = {
  enrolled: 1,
  started: 2,
  quiz_passed: 3,
  lesson_completed: 4,
  course_completed: 5,
  certificate_issued: 6,
  certificate_revoked: 7,
} satisfies Partial<Record<FactKind, number>>

/** Whether `upper` could not be true without `lower`: a completion without its quiz, a certificate without its completion. */
export function standsOn(upper: Fact, lower: Fact): boolean {
  if (lower.kind === 'person_registered') return upper.kind !== 'person_registered'
  if (upper.courseKey === null || upper.courseKey !== lower.courseKey) return false
  if (lower.kind === 'enrolled' && upper.kind === 'withdrawn') return true
  const [above, below] = [steps[upper.kind], steps[lower.kind]]
  if (above === undefined || below === undefined || above <= below) return false
  // A lesson stands on its own quiz only; one that names no quiz has none.
  if (lower.kind === 'quiz_passed' && upper.kind === 'lesson_completed')
    return upper.lessonKey !== null && upper.lessonKey === lower.lessonKey
  return true
}

/** Whether two entries say the same fact, so that one can carry what stands on the other. */
function saysTheSame(a: Fact, b: Fact): boolean {
  return (
    a.kind === b.kind &&
    a.courseKey === b.courseKey &&
    a.lessonKey === b.lessonKey &&
    a.quizKey === b.quizKey &&
    a.certificateId === b.certificateId
  )
}

/**
 * Of a person's entries of fact that are in force, the first that would lose its footing if those with `ids` were void;
 * null when nothing would.
 */
export function findLeftStanding(inForce: Array<Fact>, ids: ReadonlySet<number>): Fact | null {
  const kept = inForce.filter((fact) => !ids.has(fact.id))
  const lost = inForce.filter((fact) => ids.has(fact.id) && !kept.some((other) => saysTheSame(other, fact)))
  return kept.find((fact) => lost.some((lower) => standsOn(fact, lower))) ?? null
}

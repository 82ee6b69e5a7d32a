import type { Role } from './role.ts'

/** An act that somebody must be able to answer for. `details` holds codes and ids, never names or numbers. */
export type Act = {
  action: string
  subjectKind: string
  subjectId: string
  details?: Record<string, string | number | boolean>
}

export type RecordedAct = Required<Act> & { id: string; at: Date; actorKind: string; actorId: string }

/** Acts that look at people's data: the names behind a figure or that a search found, a person's entries, a person's record. */
export const lookingActs = ['figures.people_listed', 'people.listed', 'figures.person_viewed', 'person.viewed'] as const

/**
 * Acts of one day that say the same, by the same. `role`: the highest that whoever did it held then; null for what is nobody's
 * or who had none.
 */
export type ActsOfDay = Pick<RecordedAct, 'action' | 'details' | 'actorKind' | 'actorId' | 'subjectId'> & {
  lastId: string
  lastAt: Date
  times: number
  role: Role | null
}

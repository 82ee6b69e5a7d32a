import { foldVietnamese } from '../kernel/index.ts'
import { registeredByMistake } from '../ledger/index.ts'

/** Why data are erased, as a code for the audit: the words are the screen's. */
export const erasureReasons = ['own_request', 'consent_withdrawn', 'under_age', registeredByMistake] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** When data were erased, and whether because they never should have been entered. */
export type FoundErasure = { at: Date; byMistake: boolean }

/** `name`: what was typed is not this person's name; `last_administrator`: nobody else would administer the platform. */
export type ErasureProblem = 'name' | 'own_record' | 'last_administrator'

/** Whether what was typed is this name: accents and capitals do not matter. */
export function isNamed(typed: string, fullName: string): boolean {
  return foldVietnamese(typed) === foldVietnamese(fullName)
}

/** Why data are erased, as a code for the audit: the words are the screen's. */
export const erasureReasons = ['own_request', 'consent_withdrawn', 'under_age', 'registered_by_mistake'] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** `name`: what was typed is not this person's name; `last_administrator`: nobody else would administer the platform. */
export type ErasureProblem = 'name' | 'own_record' | 'last_administrator'

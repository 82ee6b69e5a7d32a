import type { Actor } from './actor.ts'
import { can } from './resolve.ts'

export const homes = ['/uptake', '/admin/people', '/me', '/courses'] as const
/**
 * Where somebody begins who asked for no page: the figures, else the people they look after, else their own learning;
 * visitors with the courses.
 */
export type Home = (typeof homes)[number]

/** The beginning of whoever signs in, by what their roles allow. */
export function homeOf(actor: Actor): Home {
  if (actor.kind !== 'person') return '/courses'
  if (can(actor, 'figures.read')) return '/uptake'
  return can(actor, 'people.search') ? '/admin/people' : '/me'
}

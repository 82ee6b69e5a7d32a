import type { Grant } from './role.ts'

/** Who asks. Never optional: a visitor is somebody too. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'person'; personId: string; accountId: string; fullName: string; signInHash: string; grants: Array<Grant> }
  | { kind: 'token'; tokenId: string; scopes: Array<string> }
  | { kind: 'system'; name: string }

export type PersonActor = Extract<Actor, { kind: 'person' }>

export const visitor: Actor = { kind: 'visitor' }

/** An act of the platform itself: an import, a job, a command typed by the operator. */
export function systemActor(name: string): Actor {
  return { kind: 'system', name }
}

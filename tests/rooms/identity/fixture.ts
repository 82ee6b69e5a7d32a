import { createSignIns } from '#app/adapters/lucia/index.server.ts'
import type { PersonActor } from '#app/domain/access/index.ts'
import { type Registration, register } from '#app/domain/identity/index.server.ts'
import type { Passwords } from '#app/domain/identity/ports.ts'
import { newId, settableClock } from '#app/domain/kernel/index.ts'
import { freshDatabase } from '#tests/setup/database.ts'

/** Passwords without the slowness. */
export const quickPasswords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  verify: async (hash, password) => hash === `hash of ${password}`,
}

export async function createWorld() {
  const database = await freshDatabase({ poolSize: 6 })
  const clock = settableClock(new Date('2026-11-24T03:00:00Z'))
  const paused: Array<number> = []
  const pause = async (milliseconds: number) => void paused.push(milliseconds)
  const ctx = {
    db: database.db,
    clock,
    passwords: quickPasswords,
    signIns: createSignIns(database.db, { secure: false }),
    pause,
  }
  return {
    database,
    ctx,
    clock,
    paused,
    later: (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000)),
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

export function registration(changes: Partial<Registration> = {}): Registration {
  return {
    key: newId(),
    phone: '+84912345678',
    password: 'cam khe may',
    fullName: 'Nguyễn Thị Hạnh',
    birthYear: 1968,
    gender: 'female',
    commune: '18496',
    organisationKind: 'cooperative',
    organisationName: 'HTX Cam Khe Mây',
    consents: [{ purpose: 'privacy_notice', textVersion: '2026-11' }],
    address: '192.0.2.1',
    ...changes,
  }
}

export async function registered(world: World, changes: Partial<Registration> = {}): Promise<PersonActor> {
  const done = await register(world.ctx, registration(changes))
  if (!done.ok) throw new Error(done.problem.code)
  return { kind: 'person', ...done.value, fullName: changes.fullName ?? 'Nguyễn Thị Hạnh', signInHash: '', grants: [] }
}

export function cookieValue(line: string): string {
  return /len_san=([^;]*)/.exec(line)?.[1] ?? ''
}

import { systemClock } from '#app/domain/kernel/index.ts'
import { sealNow } from '#app/domain/ledger/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { gatherCrowd, wayThrough } from './people-plan.ts'
import { insertOrganisations, insertPeople } from './people-store.ts'
import { findCourse, type SeedCtx } from './seed-demo.ts'

const atOnce = 5_000
const writers = 2
const peoplePerSeal = 50_000

/**
 * Adds many people with two years of learning, a set at a time: the rows, keys and hashes that real life would leave, and
 * a ledger that verifies. They have no accounts. It is sealed and counted on the way.
 */
export async function seedPeople(
  ctx: Omit<SeedCtx, 'passwords'>,
  { now, people, onProgress = () => {} }: { now: Date; people: number; onProgress?: (people: number) => void },
): Promise<void> {
  const way = wayThrough(await findCourse(ctx.db))
  const crowd = gatherCrowd({ now, people, way })
  await ctx.db.transaction((db) => insertOrganisations(db, crowd.organisations))
  let drawn = 0
  let written = 0
  // Drawn in order, written by two at once: one draws while the other waits for the database.
  async function write(until: number): Promise<void> {
    while (drawn < until) {
      const from = drawn
      drawn = Math.min(until, from + atOnce)
      const batch = { people: crowd.draw(from, drawn), ...way, noticeVersion: privacyNoticeVersion }
      await ctx.db.transaction((db) => insertPeople(db, batch))
      written += batch.people.length
      onProgress(written)
    }
  }
  while (drawn < people) {
    const until = Math.min(people, drawn + peoplePerSeal)
    await Promise.all(Array.from({ length: writers }, () => write(until)))
    await sealNow({ ...ctx, clock: systemClock })
  }
}

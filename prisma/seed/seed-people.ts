import { systemClock } from '#app/domain/kernel/index.ts'
import { sealLedger, sealNow } from '#app/domain/ledger/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { gatherCrowd, wayThrough } from './people-plan.ts'
import { insertOrganisations, insertPeople } from './people-store.ts'
import { findCourses, type SeedCtx } from './seed-demo.ts'

const atOnce = 5_000
const writers = 2
const peoplePerSeal = 20_000

/**
 * Adds many people with two years of learning, a set at a time: the rows, keys and hashes that real life would leave, and
 * a ledger that verifies. They have no accounts. What is written is sealed and counted while the next is being written.
 */
export async function seedPeople(
  ctx: Omit<SeedCtx, 'passwords'>,
  { now, people, onProgress = () => {} }: { now: Date; people: number; onProgress?: (people: number) => void },
): Promise<void> {
  const [course] = await findCourses(ctx.db)
  const way = wayThrough(course ?? null)
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
  const sealCtx = { ...ctx, clock: systemClock }
  let sealing: Promise<unknown> = Promise.resolve()
  while (drawn < people) {
    const until = Math.min(people, drawn + peoplePerSeal)
    await Promise.all([sealing, ...Array.from({ length: writers }, () => write(until))])
    // The next ones are written while these are sealed and counted.
    await new Promise<void>((go, fail) => {
      sealing = sealLedger(sealCtx, { onSettled: go })
      sealing.catch(fail)
    })
  }
  await sealing
  await sealNow(sealCtx)
}

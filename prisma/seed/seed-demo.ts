import { getCourse, listCourses } from '#app/domain/catalogue/index.server.ts'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import type { RegisterCtx } from '#app/domain/identity/index.server.ts'
import { type Db, systemClock, vietnamDay } from '#app/domain/kernel/index.ts'
import { sealNow } from '#app/domain/ledger/index.server.ts'
import type { SealSigner } from '#app/domain/ledger/ports.ts'
import { seedAccounts } from './demo-accounts.ts'
import { planDemo, type Visit } from './demo-plan.ts'
import { playVisit } from './demo-visits.ts'

export type SeedCtx = { db: Db; passwords: RegisterCtx['passwords']; sealSigner: SealSigner }

export type Seeded = { persons: number; visits: number }

// As many as the pool of connections has by default.
const lanes = 4

/**
 * Fills a database with the demo: accounts, and `persons` people with the six months before `now`, through the use cases of
 * real life. The days follow each other, so the ledger grows in the order in which things happened. It is sealed at the end.
 */
export async function seedDemo(
  ctx: SeedCtx,
  {
    now,
    persons = 3_000,
    onProgress = () => {},
  }: { now: Date; persons?: number; onProgress?: (share: number) => void },
): Promise<Seeded> {
  const course = await findCourse(ctx.db)
  // First, so that whoever broke the seed off can sign in all the same.
  await seedAccounts(ctx, { now, course })
  const lessons = course?.chapters.flatMap((chapter) => chapter.lessons).length ?? 0
  const plan = planDemo({ now, persons, lessons })
  let played = 0
  for (const visits of groupByDay(plan.visits)) {
    await Promise.all(groupByLane(visits).map((lane) => playLane(ctx.db, course, lane)))
    played += visits.length
    onProgress(played / plan.visits.length)
  }
  await sealNow({ ...ctx, clock: systemClock })
  return { persons: plan.persons.length, visits: plan.visits.length }
}

/** The course that people of the seed learn: the first there is. */
export async function findCourse(db: Db): Promise<CourseOutline | null> {
  const { rows } = await listCourses({ db }, {})
  const [first] = rows
  return first ? getCourse({ db }, first.slug) : null
}

/** A day's visits of a lane share one transaction, with a savepoint each: a commit for every visit would take minutes. */
async function playLane(db: Db, course: CourseOutline | null, visits: Array<Visit>): Promise<void> {
  if (visits.length === 0) return
  await db.transaction(async (inner) => {
    for (const visit of visits) await playVisit(inner, course, visit)
  })
}

function groupByDay(visits: Array<Visit>): Array<Array<Visit>> {
  return [...Map.groupBy(visits, (visit) => vietnamDay(visit.at)).values()]
}

function groupByLane(visits: Array<Visit>): Array<Array<Visit>> {
  return [...Map.groupBy(visits, ({ person }) => person.lane % lanes).values()]
}

import { withoutSavepoints } from '#app/adapters/database/index.server.ts'
import { getCourse, listCourses } from '#app/domain/catalogue/index.server.ts'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import type { RegisterCtx } from '#app/domain/identity/index.server.ts'
import { type Day, type Db, systemClock, vietnamDay } from '#app/domain/kernel/index.ts'
import { sealNow } from '#app/domain/ledger/index.server.ts'
import type { SealSigner } from '#app/domain/ledger/ports.ts'
import { planLearner, type Step, seedStaff } from './demo-accounts.ts'
import { planDemo, type Visit } from './demo-plan.ts'
import { playVisit } from './demo-visits.ts'

export type SeedCtx = { db: Db; passwords: RegisterCtx['passwords']; sealSigner: SealSigner }

export type Seeded = { persons: number; visits: number }

// As many as the pool of connections has by default.
const lanes = 3

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
  const courses = await findCourses(ctx.db)
  // First, so that whoever broke the seed off can sign in all the same.
  await seedStaff(ctx, now)
  const learner = planLearner(ctx, { now, course: courses[0] ?? null })
  const lessons = courses.map(({ chapters }) => chapters.flatMap((chapter) => chapter.lessons).length)
  const plan = planDemo({ now, persons, lessons })
  let played = 0
  for (const [day, visits] of groupByDay(plan.visits)) {
    await takeSteps(learner, (at) => vietnamDay(at) < day)
    await Promise.all(groupByLane(visits).map((lane) => playLane(ctx.db, courses, lane)))
    played += visits.length
    onProgress(played / plan.visits.length)
  }
  await takeSteps(learner, () => true)
  await sealNow({ ...ctx, clock: systemClock })
  return { persons: plan.persons.length, visits: plan.visits.length }
}

// With which people of the seed begin, where it is there.
const firstCourse = 'livestream-tiktok-shop'

/** The courses that people of the seed learn, by name; the one they begin with first. */
export async function findCourses(db: Db): Promise<Array<CourseOutline>> {
  const { rows } = await listCourses({ db }, {})
  const slugs = rows.map(({ slug }) => slug).sort()
  const ordered = slugs.toSorted((a, b) => Number(b === firstCourse) - Number(a === firstCourse))
  const courses = await Promise.all(ordered.map((slug) => getCourse({ db }, slug)))
  return courses.filter((course) => course !== null)
}

/** Takes the steps that are due, and away from the list. */
async function takeSteps(steps: Array<Step>, isDue: (at: Date) => boolean): Promise<void> {
  for (let next = steps[0]; next && isDue(next.at); next = steps[0]) {
    steps.shift()
    await next.take()
  }
}

/** A day's visits of a lane share one transaction: a commit for every visit would take minutes. */
async function playLane(db: Db, courses: ReadonlyArray<CourseOutline>, visits: Array<Visit>): Promise<void> {
  if (visits.length === 0) return
  await db.transaction((whole) =>
    withoutSavepoints(whole, async (day) => {
      for (const visit of visits) await playVisit(day, courses, visit)
    }),
  )
}

function groupByDay(visits: Array<Visit>): Array<[Day, Array<Visit>]> {
  return [...Map.groupBy(visits, (visit) => vietnamDay(visit.at))]
}

function groupByLane(visits: Array<Visit>): Array<Array<Visit>> {
  return [...Map.groupBy(visits, ({ person }) => person.lane % lanes).values()]
}

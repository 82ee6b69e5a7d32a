import { describe, expect, test } from 'vitest'
import { createSignIns } from '#app/adapters/lucia/index.server.ts'
import { listGrants } from '#app/domain/access/index.server.ts'
import { signIn } from '#app/domain/identity/index.server.ts'
import { getMyLearning } from '#app/domain/learning/index.server.ts'
import { listCommunes } from '#app/domain/reference/index.ts'
import { demoAccounts, demoPassword } from '#app/start/console-words.ts'
import { planDemo } from '#prisma/seed/demo-plan.ts'
import { findCourses, seedDemo } from '#prisma/seed/seed-demo.ts'
import { courseFiles } from '../authoring/course-fixture.ts'
import { createWorld, now } from './fixture.ts'

const people = `select p.full_name, p.birth_year, p.gender, s.commune, s.organisation_kind, o.name
  from person p join person_situation s on s.person_id = p.id left join organisation o on o.id = s.organisation_id
  order by 1, 2, 3, 4, 5, 6`

describe('the demo', () => {
  test('is the same people whenever it begins, and its ledger verifies', async () => {
    const [one, other] = [await createWorld(), await createWorld()]
    await seedDemo(one.ctx, { now, persons: 90 })
    await seedDemo(other.ctx, { now: new Date(now.getTime() + 86_400_000), persons: 90 })
    const found = await one.rows(people)
    expect(found.length).toBeGreaterThan(90)
    expect(await other.rows(people)).toEqual(found)
    expect(await one.verify()).toMatchObject({ faults: [], persons: 91 })
  }, 60_000)

  test('goes the ways that people go, in six months up to now', async () => {
    const world = await createWorld()
    await seedDemo(world.ctx, { now, persons: 250 })
    const kinds = await world.rows<{ kind: string }>('select distinct kind from ledger_entry')
    expect(kinds.map((row) => row.kind).sort()).toEqual([
      'certificate_issued',
      'circumstances_corrected',
      'circumstances_moved',
      'course_completed',
      'enrolled',
      'lesson_completed',
      'person_registered',
      'quiz_passed',
      'started',
    ])
    const [span] = await world.rows<{ first: Date; last: Date; late: number }>(
      `select min(occurred_at) as first, max(occurred_at) as last,
         (select count(*)::int from (select occurred_at at time zone 'Asia/Ho_Chi_Minh' as at, lag(occurred_at at time zone 'Asia/Ho_Chi_Minh')
            over (order by id) as before from ledger_entry) one
          where at::date < before::date) as late
       from ledger_entry`,
    )
    expect(span?.last.getTime()).toBeLessThanOrEqual(now.getTime())
    expect(span?.first.getTime()).toBeGreaterThan(now.getTime() - 190 * 86_400_000)
    expect(span?.late).toBe(0) // day after day, as it happened
    const [counts] = await world.rows<{ failed: number; completed: number; certified: number }>(
      `select (select count(*)::int from attempt where not passed) as failed,
         (select count(*)::int from enrolment where completed_at is not null) as completed,
         (select count(*)::int from certificate) as certified`,
    )
    expect(counts?.failed).toBeGreaterThan(0)
    expect(counts?.certified).toBe(counts?.completed)
  }, 60_000)

  test('opens to the accounts that the console names', async () => {
    const world = await createWorld()
    await seedDemo(world.ctx, { now, persons: 5 })
    const ctx = { ...world.ctx, signIns: createSignIns(world.database.db, { secure: false }), pause: async () => {} }
    const signedIn = await Promise.all(
      demoAccounts.map(({ phone }) => signIn(ctx, { phone, password: demoPassword, address: '192.0.2.1', device: '' })),
    )
    const [learner, staff, administrator] = signedIn.map((one) =>
      one.ok ? one.value.actor.personId : one.problem.code,
    )
    expect(await listGrants(ctx, String(staff))).toMatchObject([{ role: 'staff', scope: { kind: 'province' } }])
    expect(await listGrants(ctx, String(administrator))).toMatchObject([{ role: 'administrator' }])
    expect(await getMyLearning(ctx, String(learner))).toMatchObject([{ done: 3, total: 4 }])
  })

  test('is big enough to look like a province: kinds, places without anybody, names', () => {
    const { persons, visits } = planDemo({ now, persons: 3_000, lessons: [9, 8] })
    const organisations = new Set(persons.flatMap(({ details }) => details.organisationName ?? []))
    expect(organisations.size).toBe(300)
    const communes = new Set(persons.map(({ details }) => details.commune))
    const empty = listCommunes().filter(({ code }) => !communes.has(code))
    expect(empty.length).toBeGreaterThan(2)
    expect(empty.length).toBeLessThan(20)
    expect(communes.has('outside') && communes.has(null)).toBe(true)
    expect(new Set(persons.map(({ details }) => details.gender))).toEqual(
      new Set(['female', 'male', 'other', 'undisclosed', null]),
    )
    expect(new Set(persons.map(({ personId }) => personId)).size).toBe(3_000)
    expect(new Set(persons.map(({ details }) => details.fullName)).size).toBeGreaterThan(1_500)
    expect(visits.every(({ at }) => at < now)).toBe(true)
    expect(visits.filter(({ doing }) => doing.kind === 'register')).toHaveLength(3_000)
  })

  test.each(['2026-11-24T03:00:00Z', '2026-11-23T18:30:00Z'])(
    'nobody learns at night, when it is begun at %s',
    (at) => {
      const { visits } = planDemo({ now: new Date(at), persons: 1_000, lessons: [9, 8] })
      const hours = visits.map((visit) => (visit.at.getUTCHours() + 7) % 24)
      expect(hours.filter((hour) => hour >= 23 || hour < 5)).toEqual([])
      expect(visits.filter((visit) => visit.at >= new Date(at))).toEqual([])
    },
  )

  test('a quarter of those who completed a course go on to the second, and some complete that', () => {
    const { visits } = planDemo({ now, persons: 3_000, lessons: [9, 8] })
    const of = (course: number, kind: 'enrol' | 'final') =>
      new Set(
        visits.flatMap(({ person, doing }) =>
          doing.kind === kind && doing.course === course && !('wrong' in doing && doing.wrong) ? [person.personId] : [],
        ),
      )
    const [completed, second] = [of(0, 'final'), of(1, 'enrol')]
    expect([...second].every((person) => completed.has(person))).toBe(true)
    expect(second.size / completed.size).toBeGreaterThan(0.15)
    expect(second.size / completed.size).toBeLessThan(0.35)
    expect(of(1, 'final').size).toBeGreaterThan(second.size / 5)
    // Whoever is in the demo is there whether or not there is a second course.
    const alone = planDemo({ now, persons: 3_000, lessons: [9] })
    expect(alone.visits).toEqual(visits.filter(({ doing }) => !('course' in doing) || doing.course === 0))
  })

  test('begins with the same course in whatever order courses come', async () => {
    const world = await createWorld()
    const files = courseFiles()
    const other = {
      ...files,
      'course.mdx': String(files['course.mdx']).replace('khoa-mau', 'khoa-hai').replace('Bán cam', 'A Bán cam'),
    }
    await world.load(other, 'z-khoa-hai')
    expect((await findCourses(world.database.db)).map(({ slug }) => slug)).toEqual(['ban-cam', 'z-khoa-hai'])
    const third = { ...other, 'course.mdx': String(other['course.mdx']).replace('khoa-hai', 'khoa-ba') }
    await world.load(third, 'livestream-tiktok-shop')
    const [first] = await findCourses(world.database.db)
    expect(first?.slug).toBe('livestream-tiktok-shop')
  })
})

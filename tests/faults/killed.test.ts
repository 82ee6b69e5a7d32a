import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '#app/start/process-life.ts'
import { course, courseFiles } from './course.ts'
import { type Load, startLoad } from './learners.ts'
import { makePlatform, type Platform } from './platform.ts'

let platform: Platform
let load: Load

beforeAll(async () => {
  platform = await makePlatform({ courses: { [course.slug]: courseFiles } })
  await platform.start()
}, 240_000)
afterAll(() => platform?.discard(), 60_000)

/** Goes on for at least `ms` and until somebody was served after that. */
async function underLoad(ms: number): Promise<void> {
  await sleep(ms)
  const before = load.learners.length
  for (const until = Date.now() + 30_000; load.learners.length < before + 3; await sleep(50)) {
    if (load.fault) throw load.fault
    if (Date.now() > until) throw new Error(`nobody is served any more\n${platform.output().slice(-2000)}`)
  }
}

test('what was acknowledged is there, once, after kill -9 of a worker, of PostgreSQL, and of everything', async () => {
  load = startLoad(platform.port, 5)
  await underLoad(2500)

  const [worker = 0, other = 0] = platform.workers()
  process.kill(worker, 'SIGKILL')
  await underLoad(1500)
  expect(platform.workers()).toHaveLength(2)
  expect(platform.workers()).not.toContain(worker)

  const [postmaster, failedBefore] = [platform.postmaster(), load.failed]
  process.kill(postmaster, 'SIGKILL')
  await underLoad(2500)
  expect(load.failed).toBeGreaterThan(failedBefore)
  expect(platform.postmaster()).not.toBe(postmaster)
  // That the database went is no reason for the other processes to go.
  expect(isAlive(other)).toBe(true)

  await platform.killAll()
  process.kill(platform.postmaster(), 'SIGKILL')
  await platform.start()
  await underLoad(2500)
  await load.stop()

  await expectEverythingOnce()
  expect(await platform.command('ledger', 'seal')).toBe(0)
  expect(await platform.command('ledger', 'verify')).toBe(0)
  console.log(
    `${load.learners.length} learners, ${load.sent} requests: ${load.failed} without an answer sent again, ${load.repeated} acknowledged sent once more`,
  )
}, 150_000)

async function expectEverythingOnce(): Promise<void> {
  const people = await platform.ask(
    `select n.phone, a.person_id as person,
       (select count(*)::int from enrolment e where e.person_id = a.person_id) as enrolled,
       (select count(*)::int from lesson_progress p where p.person_id = a.person_id and p.completed_at is not null and p.lesson_key = $1) as done,
       (select coalesce(json_agg(json_build_object('id', t.id, 'in', t.submitted_at is not null, 'passed', t.passed) order by t.number), '[]') from attempt t where t.person_id = a.person_id) as attempts,
       (select coalesce(json_agg(json_build_object('attempt', w.attempt_id, 'question', w.question_id, 'value', w.value)), '[]') from answer w where w.person_id = a.person_id) as answers,
       (select coalesce(json_agg(l.kind || ' ' || coalesce(l.lesson_key, '') order by l.id), '[]') from ledger_entry l where l.person_id = a.person_id) as entries
     from account a join phone_number n on n.account_id = a.id`,
    [course.read],
  )
  const seen = new Map(people.map((row) => [String(row.phone), row]))
  // Nobody twice, and nobody who was never told so: each went on until it was acknowledged.
  expect([seen.size, people.length]).toEqual([load.learners.length, load.learners.length])
  for (const { phone, attempts } of load.learners) {
    const row = seen.get(`+84${phone.slice(1)}`)
    const stored = row?.attempts as Array<{ id: string; in: boolean; passed: boolean }>
    expect({ phone, enrolled: row?.enrolled, done: row?.done }).toEqual({ phone, enrolled: 1, done: 1 })
    expect(stored.map(({ id, in: handedIn }) => [id, handedIn])).toEqual(attempts.map(({ id }) => [id, true]))
    const given = row?.answers as Array<{ attempt: string; question: string; value: { choices: Array<string> } }>
    expect(given.map(({ attempt, question, value }) => [attempt, question, ...value.choices].join(' ')).sort()).toEqual(
      attempts
        .flatMap(({ id, answers }) =>
          Object.entries(answers).map(([question, choice]) => `${id} ${question} ${choice}`),
        )
        .sort(),
    )
    const entries = row?.entries as Array<string>
    const passed = stored.some((attempt) => attempt.passed)
    expect({ phone, entries: entries.toSorted() }).toEqual({
      phone,
      entries: expectedEntries(passed),
    })
  }
}

function expectedEntries(passed: boolean): Array<string> {
  const read = ['person_registered ', 'enrolled ', 'started ', `lesson_completed ${course.read}`]
  const after = [
    `quiz_passed ${course.asked}`,
    `lesson_completed ${course.asked}`,
    'course_completed ',
    'certificate_issued ',
  ]
  return [...read, ...(passed ? after : [])].sort()
}

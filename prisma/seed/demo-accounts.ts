import { type PersonActor, systemActor } from '#app/domain/access/index.ts'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import { createStaff, type RegisterCtx, register } from '#app/domain/identity/index.server.ts'
import { newId, parsePhone } from '#app/domain/kernel/index.ts'
import { enrol } from '#app/domain/learning/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { demoPassword } from '#app/start/console-words.ts'
import { actorOf, takeLesson } from './demo-visits.ts'

const day = 86_400_000
const minute = 60_000
const lessonsDone = 3

const staff = [
  { phone: '0912000005', fullName: 'Trần Quốc Bảo', role: 'staff' },
  { phone: '0912000006', fullName: 'Lê Thị Thu Hà', role: 'administrator' },
] as const

type Ctx = Omit<RegisterCtx, 'clock'>

/** A step of somebody's way, and when it is taken. */
export type Step = { at: Date; take: () => Promise<void> }

// The accounts that a visitor of the demo signs in with, as the console names them: one for each role that has a place.

/** Those of the staff, six months ago. */
export async function seedStaff(ctx: Ctx, now: Date): Promise<void> {
  const clock = { now: () => clockAt(now, 182, 9 * 60) }
  for (const { phone, fullName, role } of staff) {
    await createStaff(
      { ...ctx, clock, actor: systemActor('demo') },
      { key: newId(), phone: phoneOf(phone), fullName, password: demoPassword, roles: [role] },
    )
  }
}

/** The learner's way up to now, in the order of time: in the evenings, three lessons. */
export function planLearner(ctx: Ctx, { now, course }: { now: Date; course: CourseOutline | null }): Array<Step> {
  let actor: PersonActor | null = null
  const step = (days: number, work: (at: RegisterCtx) => Promise<unknown>): Step => {
    const at = clockAt(now, days, 19 * 60 + 40)
    return { at, take: async () => void (await work({ ...ctx, clock: { now: () => at } })) }
  }
  const register = step(24, async (at) => {
    actor = await registerLearner(at)
  })
  if (!course) return [register]
  const learn = (days: number, work: (at: RegisterCtx & { actor: PersonActor }) => Promise<unknown>) =>
    step(days, async (at) => actor && work({ ...at, actor }))
  const lessons = course.chapters.flatMap((chapter) => chapter.lessons).slice(0, lessonsDone)
  return [
    register,
    learn(23, (at) => enrol(at, { courseSlug: course.slug })),
    ...lessons.map((lesson, number) => learn(21 - number * 6, (at) => takeLesson(at, course.slug, lesson, false))),
  ]
}

/** Null when the number is there already: the demo added to a database that has it. */
async function registerLearner(ctx: RegisterCtx): Promise<PersonActor | null> {
  const fullName = 'Nguyễn Thị Hạnh'
  const registered = await register(ctx, {
    key: newId(),
    phone: phoneOf('0912000001'),
    password: demoPassword,
    fullName,
    birthYear: 1986,
    gender: 'female',
    commune: '18496',
    organisationKind: 'household',
    organisationName: 'Cam Hạnh',
    consents: [{ purpose: 'privacy_notice', textVersion: privacyNoticeVersion }],
    address: 'demo',
  })
  return registered.ok ? actorOf(registered.value.personId, fullName) : null
}

/** So many days before `now`, at a time of day in Vietnam. */
function clockAt(now: Date, days: number, minutes: number): Date {
  const midnight = Math.floor((now.getTime() + 7 * 60 * minute) / day) * day - 7 * 60 * minute
  return new Date(midnight - days * day + minutes * minute)
}

function phoneOf(text: string): string {
  const parsed = parsePhone(text)
  if (!parsed.ok) throw new Error(`demo: ${text} is no number`)
  return parsed.phone
}

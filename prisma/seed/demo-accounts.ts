import { systemActor } from '#app/domain/access/index.ts'
import type { CourseOutline } from '#app/domain/catalogue/index.ts'
import { createStaff, type RegisterCtx, register } from '#app/domain/identity/index.server.ts'
import { newId, parsePhone } from '#app/domain/kernel/index.ts'
import { enrol } from '#app/domain/learning/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import { demoPassword } from '#app/start/console-words.ts'
import { actorOf, takeLesson } from './demo-visits.ts'

const day = 86_400_000
const lessonsDone = 3

const staff = [
  { phone: '0912000005', fullName: 'Trần Quốc Bảo', role: 'staff' },
  { phone: '0912000006', fullName: 'Lê Thị Thu Hà', role: 'administrator' },
] as const

/** The accounts that a visitor of the demo signs in with, as the console names them: one for each role that has a place. */
export async function seedAccounts(
  ctx: Omit<RegisterCtx, 'clock'>,
  { now, course }: { now: Date; course: CourseOutline | null },
): Promise<void> {
  const at = (days: number) => ({ ...ctx, clock: { now: () => new Date(now.getTime() - days * day) } })
  for (const { phone, fullName, role } of staff) {
    await createStaff(
      { ...at(182), actor: systemActor('demo') },
      { key: newId(), phone: phoneOf(phone), fullName, password: demoPassword, roles: [role] },
    )
  }
  const fullName = 'Nguyễn Thị Hạnh'
  const registered = await register(at(24), {
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
  // Refused when the number is there already: the demo added to a database that has it.
  if (!registered.ok || !course) return
  const actor = actorOf(registered.value.personId, fullName)
  await enrol({ ...at(23), actor }, { courseSlug: course.slug })
  const lessons = course.chapters.flatMap((chapter) => chapter.lessons).slice(0, lessonsDone)
  for (const [number, lesson] of lessons.entries())
    await takeLesson({ ...at(21 - number * 6), actor }, course.slug, lesson, false)
}

function phoneOf(text: string): string {
  const parsed = parsePhone(text)
  if (!parsed.ok) throw new Error(`demo: ${text} is no number`)
  return parsed.phone
}

import type { PersonActor } from '../access/index.ts'
import { type Clock, type Db, DomainError } from '../kernel/index.ts'
import { findLessonInCourse, type LessonAddress } from './find-lesson.server.ts'
import { addTicks, removeTicks, setTicks, touchLesson, updatePlace } from './lesson-store.server.ts'
import { ensureStarted, walk } from './walk.server.ts'

type Ctx = { db: Db; clock: Clock; actor: PersonActor }

/** Ten seconds of video are a start; less may be a slip of the thumb. */
const secondsThatStart = 10

/** Remembers where somebody is in a lesson, on every device. Errors: `not_found`. */
export async function recordPlace(
  ctx: Ctx,
  input: LessonAddress & { heading: string | null; videoSeconds: number | null },
): Promise<void> {
  const { course, lesson } = await findLessonInCourse(ctx, input)
  await walk(ctx, course, async (step) => {
    if ((input.videoSeconds ?? 0) >= secondsThatStart) await ensureStarted(step)
    const id = { personId: step.personId, courseKey: course.key, lessonKey: lesson.key, at: step.at }
    await touchLesson(step.db, { ...id, lessonRevisionId: lesson.revisionId })
    await updatePlace(step.db, { ...id, heading: input.heading, videoSeconds: input.videoSeconds })
  })
}

/** Ticks or unticks some items of a checklist and leaves the others; a tick starts the course. Errors: `not_found`, `invalid` items. */
export async function tickItems(
  ctx: Ctx,
  { ticked, ...input }: LessonAddress & { checklistId: string; items: Array<number>; ticked: boolean },
): Promise<void> {
  requireItems(input.items)
  const change = ticked ? addTicks : removeTicks
  await onLesson(ctx, input, (db, id) => change(db, { ...id, checklistId: input.checklistId, items: input.items }))
}

/** Makes the ticks of a checklist exactly these: what a form without JavaScript sends. Errors: `not_found`, `invalid` items. */
export async function setChecklist(
  ctx: Ctx,
  input: LessonAddress & { checklistId: string; items: Array<number> },
): Promise<void> {
  requireItems(input.items)
  await onLesson(ctx, input, (db, id) => setTicks(db, { ...id, checklistId: input.checklistId, items: input.items }))
}

type LessonAt = { personId: string; courseKey: string; lessonKey: string; at: Date }

async function onLesson(
  ctx: Ctx,
  address: LessonAddress,
  change: (db: Db, id: LessonAt) => Promise<void>,
): Promise<void> {
  const { course, lesson } = await findLessonInCourse(ctx, address)
  await walk(ctx, course, async (step) => {
    await ensureStarted(step)
    const id = { personId: step.personId, courseKey: course.key, lessonKey: lesson.key, at: step.at }
    await touchLesson(step.db, { ...id, lessonRevisionId: lesson.revisionId })
    await change(step.db, id)
  })
}

function requireItems(items: Array<number>): void {
  if (items.length > 100 || items.some((item) => !Number.isInteger(item) || item < 0 || item > 99))
    throw new DomainError('invalid', 'checklist_item')
}

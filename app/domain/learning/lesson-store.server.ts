import { sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '../kernel/index.ts'

/** Where a person is in one lesson, and what they ticked: `checklist id` → item numbers. */
export type LessonPlace = {
  lessonRevisionId: string | null
  completedAt: Date | null
  heading: string | null
  videoSeconds: number | null
  ticks: Record<string, Array<number>>
  updatedAt: Date | null
  /** an attempt was opened at one of its quizzes */
  quizBegun: boolean
}

export type PlaceRow = {
  lesson_revision_id: string | null
  lesson_completed_at: Date | null
  heading: string | null
  video_seconds: number | null
  updated_at: Date | null
  quiz_begun: boolean | null
  ticks: Record<string, Array<number>> | null
}

export type LessonId = { personId: string; courseKey: string; lessonKey: string }

/** Columns of a `PlaceRow`; `l` is the row of lesson_progress, `$1` to `$3` person, course and lesson. */
export const placeColumns = `l.lesson_revision_id, l.completed_at as lesson_completed_at, l.heading, l.video_seconds, l.updated_at, l.quiz_begun,
  (select jsonb_object_agg(t.checklist_id, t.items) from (
     select checklist_id, jsonb_agg(item order by item) as items from checklist_tick
     where person_id = $1 and course_key = $2 and lesson_key = $3 group by checklist_id) t) as ticks`

export async function findPlace(db: Db, id: LessonId): Promise<LessonPlace> {
  const row = await sqlOf(db).one<PlaceRow>({
    name: 'lesson-place',
    text: `select ${placeColumns} from (select 1) one
           left join lesson_progress l on l.person_id = $1 and l.course_key = $2 and l.lesson_key = $3`,
    values: [id.personId, id.courseKey, id.lessonKey],
  })
  return placeOf(row)
}

export function placeOf(row: PlaceRow | undefined): LessonPlace {
  return {
    lessonRevisionId: row?.lesson_revision_id ?? null,
    completedAt: row?.lesson_completed_at ?? null,
    heading: row?.heading ?? null,
    videoSeconds: row?.video_seconds ?? null,
    ticks: row?.ticks ?? {},
    updatedAt: row?.updated_at ?? null,
    quizBegun: row?.quiz_begun ?? false,
  }
}

/**
 * Begins a lesson, or leaves it as begun: the revision of the first time stays. Also remembers it as the lesson last open;
 * `atQuiz`: by opening one of its quizzes.
 */
export async function touchLesson(
  db: Db,
  id: LessonId & { lessonRevisionId: string; at: Date; atQuiz?: boolean },
): Promise<void> {
  await sqlOf(db).query({
    name: 'lesson-touch',
    text: `with lesson as (
             insert into lesson_progress (person_id, course_key, lesson_key, lesson_revision_id, opened_at, updated_at, quiz_begun)
             values ($1, $2, $3, $4, $5, $5, $6)
             on conflict (person_id, course_key, lesson_key) do update
               set updated_at = greatest(lesson_progress.updated_at, excluded.updated_at),
                   quiz_begun = lesson_progress.quiz_begun or excluded.quiz_begun)
           update enrolment set last_lesson_key = $3, last_active_at = greatest(last_active_at, $5) where person_id = $1 and course_key = $2`,
    values: [id.personId, id.courseKey, id.lessonKey, id.lessonRevisionId, id.at, id.atQuiz ?? false],
  })
}

/** Where the reader is; nulls leave what was there. */
export async function updatePlace(
  db: Db,
  id: LessonId & { heading: string | null; videoSeconds: number | null; at: Date },
): Promise<void> {
  await sqlOf(db).query({
    name: 'lesson-place-update',
    text: `update lesson_progress set heading = coalesce($4, heading), video_seconds = coalesce($5, video_seconds), updated_at = $6
           where person_id = $1 and course_key = $2 and lesson_key = $3`,
    values: [id.personId, id.courseKey, id.lessonKey, id.heading, id.videoSeconds, id.at],
  })
}

/** Marks a lesson as done, once, also one that was never begun: `true` when this call did it. It is the lesson last open then. */
export async function markLessonDone(db: Db, id: LessonId & { lessonRevisionId: string; at: Date }): Promise<boolean> {
  const rows = await sqlOf(db).query({
    name: 'lesson-done',
    text: `with done as (
             insert into lesson_progress as l (person_id, course_key, lesson_key, lesson_revision_id, opened_at, updated_at, completed_at)
             values ($1, $2, $3, $4, $5, $5, $5)
             on conflict (person_id, course_key, lesson_key) do update
               set completed_at = excluded.completed_at, updated_at = excluded.updated_at where l.completed_at is null
             returning lesson_key), open as (
             update enrolment set last_lesson_key = $3, last_active_at = greatest(last_active_at, $5) where person_id = $1 and course_key = $2)
           select lesson_key from done`,
    values: [id.personId, id.courseKey, id.lessonKey, id.lessonRevisionId, id.at],
  })
  return rows.length > 0
}

type ListId = LessonId & { checklistId: string; items: Array<number> }

/** Makes a checklist's ticks exactly these items; sent twice, or late from a second tab, it is the same. */
export async function setTicks(db: Db, id: ListId & { at: Date }): Promise<void> {
  await sqlOf(db).query({
    name: 'ticks-clear',
    text: 'delete from checklist_tick where person_id = $1 and course_key = $2 and lesson_key = $3 and checklist_id = $4 and not (item = any($5::int[]))',
    values: keyOf(id),
  })
  await addTicks(db, id)
}

/** Ticks these items beside those that are ticked already. */
export async function addTicks(db: Db, id: ListId & { at: Date }): Promise<void> {
  await sqlOf(db).query({
    name: 'ticks-add',
    text: `insert into checklist_tick (person_id, course_key, lesson_key, checklist_id, item, ticked_at)
           select $1, $2, $3, $4, item, $6 from unnest($5::int[]) item on conflict do nothing`,
    values: [...keyOf(id), id.at],
  })
}

/** Takes the ticks of these items away and leaves the others. */
export async function removeTicks(db: Db, id: ListId): Promise<void> {
  await sqlOf(db).query({
    name: 'ticks-remove',
    text: 'delete from checklist_tick where person_id = $1 and course_key = $2 and lesson_key = $3 and checklist_id = $4 and item = any($5::int[])',
    values: keyOf(id),
  })
}

function keyOf({ personId, courseKey, lessonKey, checklistId, items }: ListId) {
  return [personId, courseKey, lessonKey, checklistId, items]
}

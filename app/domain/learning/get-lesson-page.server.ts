import type { Actor } from '../access/index.ts'
import { getQuizRules, listTriedQuizzes, type QuizStanding } from '../assessment/index.server.ts'
import type { QuizTries } from '../assessment/index.ts'
import { getLessonRevision } from '../catalogue/index.server.ts'
import type { CourseOutline, LessonView, OutlineLesson } from '../catalogue/index.ts'
import { type Db, notFound } from '../kernel/index.ts'
import { findWay, type KnownPlace, type LessonAddress } from './find-lesson.server.ts'
import { findPlace, type LessonId, type LessonPlace } from './lesson-store.server.ts'
import { type CourseProgress, chapterOf, lessonAfter, lessonsOf } from './progress.ts'
import { findWayBack, type WayBack } from './way-back.server.ts'

/** A lesson as one learner, or a visitor, meets it. */
export type LessonPage = {
  course: CourseOutline
  lesson: LessonView
  /** 1 for the first of the course */
  number: number
  chapter: { number: number; title: string }
  previous: OutlineLesson | null
  next: OutlineLesson | null
  progress: CourseProgress | null
  place: LessonPlace | null
  quizzes: Array<QuizStanding['rules'] & { quizKey: string; passed: boolean; tried: QuizTries | null }>
  done: boolean
  /** when it is done and the way on leads to an earlier lesson */
  wayBack: WayBack | null
}

/** What stands at an address: a lesson; one that asks for a sign-in, because only a course's first is open to visitors; or the final test. */
export type LessonFound = { kind: 'page'; page: LessonPage } | { kind: 'sign_in' } | { kind: 'final_test' }

/** Errors: `not_found` course or lesson. */
export async function getLessonPage(ctx: { db: Db; actor: Actor }, address: LessonAddress): Promise<LessonFound> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const { course, progress, place: known } = await findWay(ctx, address, personId)
  if (course.finalTest?.slug === address.lessonSlug) return { kind: 'final_test' }
  const lessons = lessonsOf(course)
  const index = lessons.findIndex((one) => one.slug === address.lessonSlug)
  const outlined = lessons[index]
  if (!outlined) throw notFound('lesson')
  if (personId === null && index > 0) return { kind: 'sign_in' }
  const place =
    personId === null ? null : await placeIn(ctx, { personId, courseKey: course.key, lessonKey: outlined.key }, known)
  // Somebody in the middle of a lesson keeps the revision they began.
  const lesson = await getLessonRevision(ctx, place?.lessonRevisionId ?? outlined.revisionId)
  if (!lesson) throw notFound('lesson')
  const open = outlined.quizzes.map((quiz) => quiz.quizKey).filter((key) => !progress?.passedQuizzes.includes(key))
  const [quizzes, tried] = await Promise.all([
    Promise.all(outlined.quizzes.map((quiz) => getQuizRules(ctx, quiz.quizRevisionId))),
    // Few readers have a quiz begun and not passed; nobody else waits for this.
    personId !== null && place?.quizBegun
      ? listTriedQuizzes(ctx, { personId, courseKey: course.key, quizKeys: open })
      : [],
  ])
  const done = place?.completedAt != null
  const wayBack =
    done && personId !== null && progress
      ? await findWayBack(ctx, {
          personId,
          course,
          progress,
          from: index + 1,
          to: onwardFrom(index + 1, course, progress),
        })
      : null
  const title = chapterOf(course, outlined.key)
  return {
    kind: 'page',
    page: {
      course,
      lesson,
      number: index + 1,
      chapter: { title, number: course.chapters.findIndex((chapter) => chapter.title === title) + 1 },
      previous: lessons[index - 1] ?? null,
      next: lessons[index + 1] ?? null,
      progress,
      place,
      quizzes: outlined.quizzes.map((quiz, at) => ({
        ...present(quizzes[at]),
        quizKey: quiz.quizKey,
        passed: progress?.passedQuizzes.includes(quiz.quizKey) ?? false,
        tried: tried.find((one) => one.key === quiz.quizKey) ?? null,
      })),
      done,
      wayBack,
    },
  }
}

function onwardFrom(number: number, course: CourseOutline, { doneLessons }: CourseProgress): number | null {
  return lessonAfter(
    lessonsOf(course).map(({ key }) => doneLessons.includes(key)),
    number,
  )
}

// In the revision somebody is in, another lesson may bear the address.
async function placeIn(ctx: { db: Db }, id: LessonId, known: KnownPlace): Promise<LessonPlace> {
  return known?.lessonKey === id.lessonKey ? known.place : findPlace(ctx.db, id)
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('one answer for each question asked')
  return value
}

import type { PersonActor } from '#app/domain/access/index.ts'
import { type AnswerValue, getQuizRevision } from '#app/domain/assessment/index.server.ts'
import type { CourseOutline, OutlineLesson } from '#app/domain/catalogue/index.ts'
import { type Db, newId } from '#app/domain/kernel/index.ts'
import {
  answerQuiz,
  completeLesson,
  enrol,
  type LearningCtx,
  recordPlace,
  startQuiz,
} from '#app/domain/learning/index.server.ts'
import type { QuestionSpec } from '#app/domain/lesson/index.ts'
import { correctDetails, moveFromToday, registerPerson } from '#app/domain/people/index.server.ts'
import { privacyNoticeVersion } from '#app/domain/people/index.ts'
import type { DemoPerson, Visit } from './demo-plan.ts'

export type Address = { courseSlug: string; lessonSlug: string; quizKey?: string }

/** Lets a person do what they did, as it would be done through the screens, at the moment it happened. */
export async function playVisit(
  db: Db,
  courses: ReadonlyArray<CourseOutline>,
  { at, person, doing }: Visit,
): Promise<void> {
  const ctx = { db, clock: { now: () => at }, actor: actorOf(person.personId, person.details.fullName) }
  if (doing.kind === 'register') return playRegister(ctx, person)
  if (doing.kind === 'correct' || doing.kind === 'move') return playChange(ctx, person, doing)
  const course = courses[doing.course]
  if (!course) return
  const lessons = course.chapters.flatMap((chapter) => chapter.lessons)
  const courseSlug = course.slug
  if (doing.kind === 'enrol') {
    await enrol(ctx, { courseSlug })
    return
  }
  if (doing.kind === 'final') {
    if (course.finalTest) await takeQuiz(ctx, { courseSlug, lessonSlug: course.finalTest.slug }, doing.wrong)
    return
  }
  const lesson = lessons[doing.kind === 'lesson' ? doing.lesson : 0]
  if (!lesson) return
  if (doing.kind === 'lesson') return takeLesson(ctx, courseSlug, lesson, doing.wrong)
  return recordPlace(ctx, { courseSlug, lessonSlug: lesson.slug, heading: null, videoSeconds: 45 })
}

export function actorOf(personId: string, fullName: string): PersonActor {
  return { kind: 'person', personId, accountId: '', fullName, signInHash: '', grants: [] }
}

/** Goes through a lesson: its quizzes, or "Đã học xong" when it has none. */
export async function takeLesson(
  ctx: LearningCtx,
  courseSlug: string,
  lesson: OutlineLesson,
  wrong: boolean,
): Promise<void> {
  const address = { courseSlug, lessonSlug: lesson.slug }
  if (lesson.quizzes.length === 0 && !wrong) await completeLesson(ctx, address)
  // One or two to a lesson.
  for (const { quizKey } of lesson.quizzes) await takeQuiz(ctx, { ...address, quizKey }, wrong)
}

async function playRegister(ctx: LearningCtx, { personId, details, consents }: DemoPerson): Promise<void> {
  const given = consents.map((purpose) => ({ purpose, textVersion: privacyNoticeVersion }))
  await registerPerson(ctx, { ...details, personId, consents: given, channel: 'field' })
}

async function playChange(
  ctx: LearningCtx,
  { personId, details }: DemoPerson,
  doing: { kind: 'move'; commune: string } | { kind: 'correct'; birthYear: number },
): Promise<void> {
  const input = { ...details, personId, key: `demo-${doing.kind}` }
  const done =
    doing.kind === 'move'
      ? await moveFromToday(ctx, { ...input, commune: doing.commune, organisationName: null })
      : await correctDetails(ctx, { ...input, birthYear: doing.birthYear })
  if (!done.ok) throw new Error(`demo: ${doing.kind} was refused: ${done.problem}`)
}

async function takeQuiz(ctx: LearningCtx, address: Address, wrong: boolean): Promise<void> {
  const started = await startQuiz(ctx, { ...address, key: newId() })
  if (!started.ok) throw new Error(`demo: a quiz cannot be tried before ${started.problem.from}`)
  const { id, paper, quizRevisionId } = started.value
  const { spec } = await getQuizRevision(ctx, quizRevisionId)
  const asked = new Map(spec.questions.map((question) => [question.id, question]))
  const answers = paper.flatMap(({ questionId }) => {
    const question = asked.get(questionId)
    return question ? [{ questionId, value: wrong ? wrongAnswer(question) : rightAnswer(question) }] : []
  })
  await answerQuiz(ctx, { ...address, attemptId: id, read: () => ({ answers }), submit: true })
}

function rightAnswer(question: QuestionSpec): AnswerValue {
  if (question.kind === 'number') return { number: Number(question.answer) }
  if (question.kind === 'true-false') return { truth: question.answer === true }
  if (question.kind === 'order') return { order: question.choices.map(({ id }) => id) }
  return { choices: idsOf(question, true) }
}

function wrongAnswer(question: QuestionSpec): AnswerValue {
  if (question.kind === 'number') return { number: Number(question.answer) + question.tolerance + 1 }
  if (question.kind === 'true-false') return { truth: question.answer !== true }
  if (question.kind === 'order') return { order: question.choices.map(({ id }) => id).reverse() }
  return { choices: idsOf(question, false).slice(0, 1) }
}

function idsOf(question: QuestionSpec, correct: boolean): Array<string> {
  return question.choices
    .filter((choice) => choice.correct === correct)
    .map(({ id }) => id)
    .sort()
}

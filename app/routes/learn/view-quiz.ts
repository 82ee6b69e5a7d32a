import { newId } from '#app/domain/kernel/index.ts'
import type { QuizPage, QuizPlace } from '#app/domain/learning/index.server.ts'
import { lessonsOf, type NextStep } from '#app/domain/learning/index.ts'
import type { QuizViewData } from '#app/ui/quiz/quiz-view-data.ts'

/** The address of a quiz: the final test's has no quiz of its own to name. */
export function quizAddress({ course, lesson, quizKey }: QuizPlace): string {
  return lesson
    ? `/learn/${course.slug}/${lesson.slug}/quiz/${quizKey}`
    : `/learn/${course.slug}/${course.finalTest?.slug ?? ''}/quiz`
}

/** A quiz page as it travels: right answers only where the standing explains them. */
export function viewQuiz(page: QuizPage): QuizViewData {
  const { place, standing, rules } = page
  const { course, lesson } = place
  const next = standing?.next
  const courseTo = `/courses/${course.slug}`
  return {
    to: quizAddress(place),
    lessonTo: lesson ? `/learn/${course.slug}/${lesson.slug}` : courseTo,
    courseTo,
    name: lesson?.title ?? null,
    rules,
    signedIn: standing !== null,
    attempt: standing?.attempt
      ? {
          id: standing.attempt.id,
          handedIn: standing.attempt.submittedAt !== null,
          result: standing.result,
          passed: standing.attempt.passed,
        }
      : null,
    questions: (standing?.questions ?? []).map((question, index) => ({ ...question, number: index + 1 })),
    explained: standing?.explained ?? false,
    waitUntil: next?.open === false ? next.from.split('-').reverse().join('/') : null,
    left: next?.open === true ? next.left : null,
    best: standing?.best ?? null,
    passed: standing?.passed ?? false,
    reread: rereadIn(page),
    onward: onwardTo(page.onward, page),
    wayBack: page.wayBack,
    key: newId(),
  }
}

function rereadIn({ place: { course }, standing }: QuizPage): QuizViewData['reread'] {
  return lessonsOf(course).flatMap(({ key, slug, title }, index) =>
    standing?.reread.includes(key) ? [{ number: index + 1, title, to: `/learn/${course.slug}/${slug}` }] : [],
  )
}

function onwardTo(step: NextStep | null, { place: { course } }: QuizPage): QuizViewData['onward'] {
  if (step?.kind === 'lesson') return { kind: 'lesson', to: `/learn/${course.slug}/${step.lesson.slug}` }
  if (step?.kind === 'final_test')
    return { kind: 'final_test', to: `/learn/${course.slug}/${course.finalTest?.slug ?? ''}/quiz` }
  if (step?.kind === 'certificate') return { kind: 'certificate', to: `/me/certificates/${step.certificateId}` }
  return { kind: 'course', to: `/courses/${course.slug}` }
}

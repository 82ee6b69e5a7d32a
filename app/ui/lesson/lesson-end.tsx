import { Form } from '@remix-run/react'
import { lessonAfter } from '#app/domain/learning/index.ts'
import { ButtonLink } from '../buttons/button-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { NoticeBox } from '../notice-box.tsx'
import { lessonWords } from '../words/lesson.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import type { LessonViewData } from './lesson-view-data.ts'

/** What closes a lesson: its quiz, or "Đã học xong"; when done, the way on. One orange button. */
export function LessonEnd({ lesson }: { lesson: LessonViewData }) {
  const words = useWords(lessonWords)
  const base = `/learn/${lesson.course.slug}`
  return (
    <section className="l-end">
      <EndAction lesson={lesson} />
      <div className="prev-next">
        {lesson.previous && (
          <ButtonLink to={`${base}/${lesson.previous.slug}`} look="text" icon="back">
            {words.lessonNumber(lesson.number - 1, lesson.previous.title)}
          </ButtonLink>
        )}
        {lesson.next && (
          <ButtonLink to={`${base}/${lesson.next.slug}`} look="text" iconAfter="next">
            {words.lessonNumber(lesson.number + 1, lesson.next.title)}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}

function EndAction({ lesson }: { lesson: LessonViewData }) {
  const words = useWords(lessonWords)
  const marks = useWords(quizWords)
  const pending = useIsSubmitting()
  if (lesson.done) return <Onward lesson={lesson} />
  const slug = lesson.outline.flatMap((chapter) => chapter.lessons)[lesson.number - 1]?.slug ?? ''
  const quiz = lesson.quizzes.find((one) => !one.passed)
  if (quiz) {
    const { tried } = quiz
    return (
      <>
        <h2>{words.quizTitle(quiz.mark.asked)}</h2>
        <p>{words.quizRule(marks.mark(quiz.mark))}</p>
        {tried && (
          <p>{tried.result ? words.lastTry(marks.result(quiz.mark, tried.result)) : words.halfDone(tried.left)}</p>
        )}
        <ButtonLink to={`/learn/${lesson.course.slug}/${slug}/quiz/${quiz.quizKey}`} look="main" wide iconAfter="next">
          {!tried ? words.takeQuiz : tried.result ? words.takeAgain : words.goOnQuiz}
        </ButtonLink>
      </>
    )
  }
  return (
    <Form method="post">
      <p>{words.finishText}</p>
      <MainButton name="intent" value="done" wide pending={pending}>
        {words.finish}
      </MainButton>
    </Form>
  )
}

function Onward({ lesson }: { lesson: LessonViewData }) {
  const words = useWords(lessonWords)
  const base = `/learn/${lesson.course.slug}`
  const { wayBack } = lesson
  const number = lessonAfter(lesson.lessons, lesson.number)
  const following = number && lesson.outline.flatMap((chapter) => chapter.lessons)[number - 1]
  const way = following
    ? {
        to: `${base}/${following.slug}`,
        text: wayBack ? words.backTo(wayBack.number, wayBack.failed) : words.nextLesson,
      }
    : lesson.finalTest && !lesson.finalTest.done
      ? { to: `${base}/${lesson.finalTest.slug}/quiz`, text: words.toFinalTest }
      : lesson.certificateId
        ? { to: `/me/certificates/${lesson.certificateId}`, text: words.toCertificate }
        : null
  return (
    <>
      <NoticeBox kind="right">
        <p>{words.lessonIsDone}</p>
      </NoticeBox>
      {wayBack && <p className="mt-4">{words.leftBehind(wayBack.number, wayBack.failed)}</p>}
      {way && (
        <ButtonLink to={way.to} look="main" wide iconAfter="next">
          {way.text}
        </ButtonLink>
      )}
    </>
  )
}

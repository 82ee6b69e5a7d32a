import { Form } from '@remix-run/react'
import { useContext } from 'react'
import { Awning, mostScallops } from '../awning/awning.tsx'
import { ProgressWords } from '../awning/progress-words.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { formatDuration } from '../format.ts'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'
import type { CourseViewData } from './course-view-data.ts'

/** How far somebody is, and the one orange button. */
export function CourseStepButton({ course }: { course: CourseViewData }) {
  return (
    <>
      {course.progress && <ProgressLine progress={course.progress} />}
      <Step course={course} />
    </>
  )
}

function ProgressLine({ progress }: { progress: NonNullable<CourseViewData['progress']> }) {
  const words = useWords(coursesWords)
  const language = useContext(LanguageContext)
  const { done, total, lessons, now, minutesLeft } = progress
  return (
    <div>
      {total <= mostScallops && <Awning boxed lessons={lessons} now={now ?? undefined} />}
      <p className="note mt-2">
        <ProgressWords done={done} total={total} />
        {'\u00a0· '}
        {done === total ? words.allDone : words.minutesLeft(formatDuration(minutesLeft, language))}
      </p>
    </div>
  )
}

function Step({ course: { step } }: { course: CourseViewData }) {
  const words = useWords(coursesWords)
  const pending = useIsSubmitting()
  if (step === null) return null
  if (step.kind === 'enrol') {
    return (
      <Form method="post">
        <MainButton wide iconAfter="next" pending={pending}>
          {words.firstLesson}
        </MainButton>
      </Form>
    )
  }
  const labels = {
    read: words.firstLesson,
    lesson: words.goOn,
    final_test: words.toFinalTest,
    certificate: words.toCertificate,
  }
  return (
    <>
      <ButtonLink to={step.to} wide iconAfter="next">
        {labels[step.kind]}
      </ButtonLink>
      {step.kind === 'lesson' && <p className="note soft">{words.goOnWith(step.number, step.title)}</p>}
    </>
  )
}

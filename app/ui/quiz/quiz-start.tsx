import { Form } from '@remix-run/react'
import { ButtonLink } from '../buttons/button-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { TextButton } from '../buttons/text-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { NoticeBox } from '../notice-box.tsx'
import { TickList } from '../rows/tick-list.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { QuizScreen } from './quiz-screen.tsx'
import type { QuizViewData } from './quiz-view-data.ts'

/** Before a quiz: what it asks, how it is judged, and one button. */
export function QuizStart({ quiz }: { quiz: QuizViewData }) {
  const words = useWords(quizWords)
  const { rules } = quiz
  const tries = rules.attempts === null ? words.noLimit : words.limit(rules.attempts)
  return (
    <QuizScreen name={quiz.name} backTo={quiz.lessonTo} counter={null}>
      <h1>{rules.title ?? (quiz.name === null ? words.finalTitle : words.title(quiz.name))}</h1>
      <p className="lead mt-2">{words.rule(words.mark(rules.mark))}.</p>
      <div className="mt-4">
        <TickList
          items={[
            rules.feedback === 'each' ? words.each : words.end,
            tries,
            ...(quiz.name === null ? [words.finalTools] : []),
          ]}
        />
      </div>
      {quiz.best && <p>{words.best(words.result(rules.mark, quiz.best))}</p>}
      <StartForm quiz={quiz} label={words.start} />
    </QuizScreen>
  )
}

/** The button that opens an attempt, or says from when on one may be opened. */
export function StartForm({ quiz, label }: { quiz: QuizViewData; label: string }) {
  const words = useWords(quizWords)
  const pending = useIsSubmitting()
  if (quiz.waitUntil) {
    return (
      <>
        <NoticeBox kind="warn" title={words.waitUntil(quiz.waitUntil)}>
          <p>{words.whileWaiting}</p>
        </NoticeBox>
        {quiz.reread.length === 0 && (
          <div className="acts">
            <ButtonLink to={quiz.lessonTo} wide>
              {words.readAgain}
            </ButtonLink>
          </div>
        )}
      </>
    )
  }
  return (
    <Form method="post" action={quiz.to} className="acts">
      <input type="hidden" name="key" value={quiz.key} />
      {quiz.left !== null && <p className="note">{words.left(quiz.left)}</p>}
      {!quiz.signedIn && <p className="note">{words.visitorNote}</p>}
      <MainButton name="intent" value="start" wide pending={pending} iconAfter="next">
        {label}
      </MainButton>
    </Form>
  )
}

/** Who has passed may try again without end, only to practise: beside the way on it stays in the background. */
export function PractiseForm({ quiz }: { quiz: QuizViewData }) {
  const words = useWords(quizWords)
  const pending = useIsSubmitting()
  return (
    <Form method="post" action={quiz.to} className="acts mt-2">
      <input type="hidden" name="key" value={quiz.key} />
      <TextButton name="intent" value="start" pending={pending}>
        {words.practise}
      </TextButton>
      <p className="note soft">{words.practiseNote}</p>
    </Form>
  )
}

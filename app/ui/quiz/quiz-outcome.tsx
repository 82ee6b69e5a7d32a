import { ButtonLink } from '../buttons/button-link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { QuestionResult } from './question-result.tsx'
import { QuizScreen } from './quiz-screen.tsx'
import { PractiseForm, StartForm } from './quiz-start.tsx'
import type { QuizViewData } from './quiz-view-data.ts'
import { useForgottenAttempt } from './use-kept-choices.ts'

/** After the attempt was handed in: passed or not, what next, and the questions one by one where they may be told. */
export function QuizOutcome({ quiz }: { quiz: QuizViewData }) {
  const words = useWords(quizWords)
  useForgottenAttempt(quiz.attempt?.id)
  const { mark } = quiz.rules
  const result = quiz.attempt?.result ?? { score: 0, right: mark.needed === null ? null : 0 }
  const passed = quiz.attempt?.passed === true
  return (
    <QuizScreen name={quiz.name} backTo={quiz.lessonTo} counter={null}>
      <h1>{passed ? words.passedTitle : words.failedTitle}</h1>
      <p className="lead mt-2">
        {(passed ? words.passedText : words.failedText)(words.result(mark, result), words.mark(mark))}
      </p>
      {quiz.best && quiz.best.score > result.score && <p>{words.best(words.result(mark, quiz.best))}</p>}
      {quiz.passed ? <Onward quiz={quiz} /> : <StartForm quiz={quiz} label={words.startAgain} />}
      {!quiz.passed && !quiz.waitUntil && (
        <p className="mt-2">
          <ButtonLink to={quiz.lessonTo} look="text">
            {words.readAgain}
          </ButtonLink>
        </p>
      )}
      {quiz.explained ? (
        <section className="mt-10">
          <h2>{words.reviewHead}</h2>
          {quiz.questions.map((question) => (
            <section key={question.id} className="mt-10">
              <h3 className="kick">{words.question(question.number)}</h3>
              <QuestionResult question={question} />
            </section>
          ))}
        </section>
      ) : (
        <NoticeBox kind="note">
          <p>{words.hiddenReasons}</p>
        </NoticeBox>
      )}
    </QuizScreen>
  )
}

/** The way on; and below it, for who wants to, the same quiz again. */
function Onward({ quiz }: { quiz: QuizViewData }) {
  const words = useWords(quizWords)
  const label = {
    lesson: words.nextLesson,
    final_test: words.finalTest,
    certificate: words.certificate,
    course: words.done,
  }[quiz.onward.kind]
  return (
    <>
      <div className="acts">
        <ButtonLink to={quiz.onward.to} look="main" wide iconAfter="next">
          {label}
        </ButtonLink>
        <ButtonLink to={quiz.lessonTo} look="text">
          {words.readAgain}
        </ButtonLink>
      </div>
      <PractiseForm quiz={quiz} />
    </>
  )
}

import { mostToReread } from '#app/domain/assessment/index.ts'
import { ButtonLink } from '../buttons/button-link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { Row } from '../rows/row.tsx'
import { Rows } from '../rows/rows.tsx'
import { lessonWords } from '../words/lesson.ts'
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
      {quiz.passed && <Onward quiz={quiz} />}
      {quiz.reread.length > 0 && <Reread lessons={quiz.reread} />}
      {!quiz.passed && <StartForm quiz={quiz} label={words.startAgain} />}
      {!quiz.passed && !quiz.waitUntil && quiz.reread.length === 0 && (
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

/** The lessons behind what went wrong: reading is what helps before the next try. */
function Reread({ lessons }: { lessons: QuizViewData['reread'] }) {
  const words = useWords(quizWords)
  return (
    <section className="mt-6 reread">
      <h2>{words.rereadHead}</h2>
      {lessons.length === mostToReread && <p className="note">{words.rereadMost(lessons.length)}</p>}
      <Rows>
        {lessons.map(({ number, title, to }) => (
          <Row key={to} quiet to={to} title={words.lesson(number, title)} />
        ))}
      </Rows>
    </section>
  )
}

/** The way on; and below it, for who wants to, the same quiz again. */
function Onward({ quiz }: { quiz: QuizViewData }) {
  const words = useWords(quizWords)
  const lessons = useWords(lessonWords)
  const { wayBack } = quiz
  const label = {
    lesson: words.nextLesson,
    final_test: words.finalTest,
    certificate: words.certificate,
    course: words.done,
  }[quiz.onward.kind]
  return (
    <>
      {wayBack && <p className="mt-4">{lessons.leftBehind(wayBack.number, wayBack.failed)}</p>}
      <div className="acts">
        <ButtonLink to={quiz.onward.to} look="main" wide iconAfter="next">
          {wayBack ? lessons.backTo(wayBack.number, wayBack.failed) : label}
        </ButtonLink>
        <ButtonLink to={quiz.lessonTo} look="text">
          {words.readAgain}
        </ButtonLink>
      </div>
      <PractiseForm quiz={quiz} />
    </>
  )
}

import { Form } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { FootBar } from '../bars/foot-bar.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { MainButton } from '../buttons/main-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { Link } from '../link.tsx'
import { NoticeBox } from '../notice-box.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { KeptNote } from './kept-note.tsx'
import { Meter } from './meter.tsx'
import { QuestionFields } from './question-fields.tsx'
import { QuestionResult } from './question-result.tsx'
import type { QuestionData, QuizProblems } from './question-view-data.ts'
import { QuizScreen } from './quiz-screen.tsx'
import type { QuizViewData } from './quiz-view-data.ts'
import { isOnlyPutBack } from './use-kept-choices.ts'

type Props = { quiz: QuizViewData; question: QuestionData; problems: QuizProblems; answeredBefore: boolean }

/** One question of an attempt: to be answered, or answered with its reasons. */
export function QuizQuestion({ quiz, question, problems, answeredBefore }: Props) {
  const words = useWords(quizWords)
  const total = quiz.questions.length
  const answered = quiz.questions.filter((one) => one.given !== null).length
  return (
    <QuizScreen name={quiz.name} backTo={quiz.lessonTo} counter={{ current: question.number, total }} withFoot heads>
      <Meter
        current={question.number}
        total={total}
        answered={quiz.rules.feedback === 'each' ? answered : question.number - 1}
      />
      {answeredBefore && (
        <NoticeBox kind="warn" live>
          <p>{words.answeredBefore}</p>
        </NoticeBox>
      )}
      {question.verdict ? (
        <After quiz={quiz} question={question} />
      ) : (
        <Before quiz={quiz} question={question} problems={problems} />
      )}
    </QuizScreen>
  )
}

function After({ quiz, question }: { quiz: QuizViewData; question: QuestionData }) {
  const words = useWords(quizWords)
  const following = nextOpen(quiz, question)
  return (
    <>
      <QuestionResult question={question} />
      <FootBar links>
        <ButtonLink
          to={following ? `${quiz.to}?q=${following.number}` : `${quiz.to}?result=1`}
          look="main"
          wide
          iconAfter="next"
        >
          {following ? words.nextQuestion : words.seeResult}
        </ButtonLink>
      </FootBar>
    </>
  )
}

function Before({ quiz, question, problems }: Omit<Props, 'answeredBefore'>) {
  const words = useWords(quizWords)
  const pending = useIsSubmitting()
  // The bar at the foot may hide what is wrong.
  useEffect(() => {
    if (problems.codes[question.id])
      document.getElementById(`q-${question.id}-error`)?.scrollIntoView({ block: 'center' })
  }, [problems, question.id])
  const ignoreSecondTap = useIgnoredSecondTap(question.id)
  const ends = quiz.rules.feedback === 'end'
  const last = question.number === quiz.questions.length
  return (
    <Form method="post" action={`${quiz.to}?q=${question.number}`} onSubmit={ignoreSecondTap}>
      <input type="hidden" name="attempt" value={quiz.attempt?.id ?? ''} />
      <input type="hidden" name="question" value={question.id} />
      <QuestionFields attempt={quiz.attempt?.id ?? ''} question={question} problems={problems} />
      <KeptNote />
      {ends && <Ways quiz={quiz} number={question.number} />}
      {(ends || !quiz.questions.some((one) => one.given)) && (
        <p>
          <Link className="link-tall" to={`${quiz.to}?all=1`}>
            {words.allAtOnce}
          </Link>
        </p>
      )}
      <FootBar>
        <MainButton name="intent" value={ends && last ? 'last' : 'answer'} wide pending={pending}>
          {ends ? (last ? words.handIn : words.keep) : words.answer}
        </MainButton>
      </FootBar>
    </Form>
  )
}

/** Where answers may be changed until the end, the questions beside this one are a tap away. */
function Ways({ quiz, number }: { quiz: QuizViewData; number: number }) {
  const words = useWords(quizWords)
  return (
    <p className="mt-2 flex flex-wrap gap-x-6">
      {number > 1 && (
        <Link className="link-tall" to={`${quiz.to}?q=${number - 1}`}>
          {words.before}
        </Link>
      )}
      {number < quiz.questions.length && (
        <Link className="link-tall" to={`${quiz.to}?q=${number + 1}`}>
          {words.later}
        </Link>
      )}
    </p>
  )
}

const secondTapMs = 500

/** A double tap on "Câu tiếp theo" must not answer the question that comes with nothing, nor with what was put back unseen. */
function useIgnoredSecondTap(questionId: string): (event: FormEvent<HTMLFormElement>) => void {
  const shown = useRef({ questionId, at: 0 })
  useEffect(() => {
    shown.current = { questionId, at: performance.now() }
  }, [questionId])
  return (event) => {
    const isNew = performance.now() - shown.current.at < secondTapMs
    const form = event.currentTarget
    if (isNew && (!isFilled(new FormData(form)) || isOnlyPutBack(form))) event.preventDefault()
  }
}

const notAnswers = ['attempt', 'question', 'intent']

function isFilled(form: FormData): boolean {
  return [...form].some(([name, value]) => !notAnswers.includes(name) && value !== '')
}

function nextOpen(quiz: QuizViewData, question: QuestionData): QuestionData | undefined {
  const open = quiz.questions.filter((one) => one.given === null)
  return open.find((one) => one.number > question.number) ?? open[0]
}

import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { AttemptPaper } from '#app/domain/assessment/index.ts'
import { DomainError, isId } from '#app/domain/kernel/index.ts'
import { answerQuiz, findQuiz, getQuizPage, startQuiz } from '#app/domain/learning/index.server.ts'
import { noProblems } from '#app/ui/quiz/question-view-data.ts'
import { QuizAll } from '#app/ui/quiz/quiz-all.tsx'
import { QuizOutcome } from '#app/ui/quiz/quiz-outcome.tsx'
import { QuizQuestion } from '#app/ui/quiz/quiz-question.tsx'
import { QuizStart } from '#app/ui/quiz/quiz-start.tsx'
import { acts, type Guarded, loads } from '#app/web/guard.server.ts'
import { addressOf } from '#app/web/lesson-address.ts'
import { readAnswers } from '#app/web/quiz-form.ts'
import { RouteError } from '#app/web/route-error.tsx'
import { leaveNote } from '#app/web/toast.server.ts'
import { quizAddress, viewQuiz } from './view-quiz.ts'

export const loader = loads('public', async ({ ctx, params }) =>
  viewQuiz(await getQuizPage(ctx, { ...addressOf(params), quizKey: params.quiz })),
)

export const action = acts('person', async (guarded) => {
  const form = await guarded.request.formData()
  return form.get('intent') === 'start' ? start(guarded, form) : answer(guarded, form)
})

async function start({ ctx, params }: Guarded<'person'>, form: FormData) {
  const address = { ...addressOf(params), quizKey: params.quiz }
  const key = String(form.get('key'))
  if (!isId(key)) throw new DomainError('invalid', 'form_key')
  const started = await startQuiz(ctx, { ...address, key })
  const to = quizAddress(await findQuiz(ctx, address))
  return redirect(started.ok ? `${to}?q=1` : to)
}

async function answer(guarded: Guarded<'person'>, form: FormData) {
  const { ctx, params, context } = guarded
  const address = { ...addressOf(params), quizKey: params.quiz }
  const attemptId = String(form.get('attempt'))
  if (!isId(attemptId)) throw new DomainError('invalid', 'attempt')
  const alone = form.get('intent') !== 'all'
  const submit = form.get('intent') !== 'answer'
  const { place, paper, read, done } = await answerQuiz(ctx, {
    ...{ ...address, attemptId, submit },
    read: (asked) => {
      const { answers, problems } = readAnswers(form, questionsAsked(asked, form))
      return { problems, answers: alone && Object.keys(problems.codes).length > 0 ? null : answers }
    },
  })
  if (!done) return data({ problems: read.problems, answeredBefore: false }, { status: 400 })
  if (done.outcome === 'other') return data({ problems: noProblems, answeredBefore: true }, { status: 409 })
  if (done.courseCompleted) leaveNote(context, 'course_completed')
  const problems = {
    ...read.problems,
    codes: Object.fromEntries(done.missing.map((id) => [id, read.problems.codes[id] ?? 'answer_missing'])),
  }
  if (!alone && done.missing.length > 0) return data({ problems, answeredBefore: false }, { status: 400 })
  return redirect(`${quizAddress(place)}?${nextPlace(paper, form, done.missing)}`)
}

/** The questions a form answers: the one it names, or all that have no answer yet. */
function questionsAsked({ questions, open }: AttemptPaper, form: FormData) {
  if (form.get('intent') === 'all') return open
  const one = questions.find((question) => question.id === form.get('question'))
  if (!one) throw new DomainError('invalid', 'question_not_on_paper')
  return [one]
}

// Where reasons come at once, the same question with its reasons; else the next, or one that was left out.
function nextPlace({ questions, feedback }: AttemptPaper, form: FormData, missing: Array<string>): string {
  if (form.get('intent') === 'all') return 'result=1'
  const at = questions.findIndex((question) => question.id === form.get('question')) + 1
  if (feedback === 'each') return `q=${at}`
  if (form.get('intent') !== 'last') return `q=${Math.min(at + 1, questions.length)}`
  const left = questions.findIndex((question) => missing.includes(question.id)) + 1
  return left > 0 ? `q=${left}` : 'result=1'
}

export const meta: MetaFunction<typeof loader> = ({ data: quiz }) => [
  { title: `${quiz?.rules.title ?? quiz?.name ?? ''} · Lên Sàn` },
]

export default function Quiz() {
  const quiz = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const [search] = useSearchParams()
  const problems = answered?.problems ?? noProblems
  const asked = quiz.questions.find((question) => question.number === Number(search.get('q')))
  if (!quiz.attempt || quiz.questions.length === 0) return <QuizStart quiz={quiz} />
  if (quiz.attempt.handedIn && !(asked && quiz.explained && search.get('result') === null))
    return <QuizOutcome quiz={quiz} />
  if (search.get('all') !== null) return <QuizAll key={quiz.attempt.id} quiz={quiz} problems={problems} />
  const question = asked ?? quiz.questions.find((one) => one.given === null) ?? quiz.questions[0]
  return question ? (
    <QuizQuestion
      key={`${quiz.attempt.id}-${question.id}-${question.verdict}`}
      quiz={quiz}
      question={question}
      problems={problems}
      answeredBefore={answered?.answeredBefore ?? false}
    />
  ) : null
}

export { RouteError as ErrorBoundary }

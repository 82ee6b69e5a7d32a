import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { MainButton } from '../buttons/main-button.tsx'
import { useIsSubmitting } from '../buttons/use-is-submitting.ts'
import { ErrorBox } from '../form/error-box.tsx'
import { Link } from '../link.tsx'
import { useKeeps } from '../use-device.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { KeptNote } from './kept-note.tsx'
import { QuestionFields } from './question-fields.tsx'
import { QuestionResult } from './question-result.tsx'
import { noProblems, type QuizProblems } from './question-view-data.ts'
import { QuizScreen } from './quiz-screen.tsx'
import type { QuizViewData } from './quiz-view-data.ts'

/** All questions of an attempt in one form. What is answered already keeps its place. */
export function QuizAll({ quiz, problems }: { quiz: QuizViewData; problems: QuizProblems }) {
  const words = useWords(quizWords)
  const pending = useIsSubmitting()
  const keeps = useKeeps('localStorage')
  useAnswersKnown(quiz, problems)
  const faults = quiz.questions.filter((question) => problems.codes[question.id])
  return (
    <QuizScreen name={quiz.name} backTo={quiz.lessonTo} counter={null} heads>
      <p>
        <Link to={`${quiz.to}?q=1`}>{words.oneByOne}</Link>
      </p>
      <ErrorBox
        faults={faults.map((question) => ({ fieldId: `q-${question.id}`, message: words.question(question.number) }))}
        kept={words.missingKept}
      />
      <Form method="post" action={`${quiz.to}?all=1`} className="quiz-all mt-6">
        <input type="hidden" name="attempt" value={quiz.attempt?.id ?? ''} />
        {quiz.questions.map((question) => (
          <section key={question.id}>
            <h2 className="kick">{words.question(question.number)}</h2>
            {question.verdict ? (
              <QuestionResult question={question} />
            ) : (
              <QuestionFields attempt={quiz.attempt?.id ?? ''} question={question} problems={problems} />
            )}
          </section>
        ))}
        {keeps && <KeptNote />}
        <MainButton name="intent" value="all" wide pending={pending}>
          {words.handIn}
        </MainButton>
      </Form>
    </QuizScreen>
  )
}

/** Handed in with some missing, the others are answered now: a change of mind after that is kept over those answers. */
function useAnswersKnown({ rules }: QuizViewData, problems: QuizProblems): void {
  const { revalidate } = useRevalidator()
  const isPartly = rules.feedback === 'end' && problems !== noProblems
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    if (isPartly) revalidate()
  }, [problems])
}

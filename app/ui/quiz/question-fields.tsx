import { useRef, useState } from 'react'
import { FieldMessage } from '../form/field-message.tsx'
import { formatNumber, withUnit } from '../format.ts'
import { Markup } from '../markup.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import { NumberAnswer } from './number-answer.tsx'
import { OrderChoice } from './order-choice.tsx'
import { chosenOf, fieldNames, type QuestionData, type QuizProblems } from './question-view-data.ts'
import { useKeptChoices } from './use-kept-choices.ts'

type Props = { attempt: string; question: QuestionData; problems: QuizProblems }

/** A question to be answered: its text, how to answer, its fields, and what was wrong with what was sent. */
export function QuestionFields({ attempt, question, problems }: Props) {
  const words = useWords(quizWords)
  // Once something is chosen, what was wrong before is not said any more.
  const [mended, setMended] = useState<QuizProblems | null>(null)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const keep = useKeptChoices(attempt, question, fieldset, Object.keys(problems.typed).length > 0)
  const code = mended === problems ? undefined : problems.codes[question.id]
  const message = code && Object.hasOwn(words, code) ? words[code as 'answer_missing'] : null // codes are the words' keys
  const example = code === 'answer_number' ? exampleText(question) : null
  const error = message && example ? words.numberLike(message, example) : message
  return (
    <fieldset
      className="quiz-question"
      id={`q-${question.id}`}
      ref={fieldset}
      onChange={() => {
        setMended(problems)
        keep()
      }}
      aria-describedby={error ? `q-${question.id}-error` : undefined}
    >
      <legend className="question">
        <Markup as="div" html={question.promptHtml} />
      </legend>
      <p className="hint">{howTo(question, words)}</p>
      <Fields question={question} typed={problems.typed} />
      <FieldMessage id={`q-${question.id}`} error={error ?? undefined} />
    </fieldset>
  )
}

type QuizWords = ReturnType<typeof useWords<(typeof quizWords)['vi']>>

/** "200.000 đ": a number such as this question wants, written as answers are read, in either language. */
function exampleText({ example, unit }: QuestionData): string | null {
  if (example === null) return null
  return unit ? withUnit(example, unit) : formatNumber(example)
}

function howTo(question: QuestionData, words: QuizWords): string {
  if (question.kind === 'number') return words.typeNumber
  if (question.kind === 'order') return words.putInOrder
  return question.kind === 'multiple' ? words.chooseMany : words.chooseOne
}

function Fields({ question, typed }: { question: QuestionData; typed: Record<string, string> }) {
  const words = useWords(quizWords)
  if (question.kind === 'number') {
    const name = fieldNames.number(question.id)
    const given = question.given && 'number' in question.given ? formatNumber(question.given.number, 6) : undefined
    return (
      <NumberAnswer name={name} label={words.yourNumber} unit={question.unit} defaultValue={typed[name] ?? given} />
    )
  }
  if (question.kind === 'order') return <OrderFields question={question} typed={typed} />
  const name = fieldNames.chosen(question.id)
  const chosen = typed[name]?.split(', ') ?? chosenOf(question.given)
  const choices =
    question.kind === 'true-false'
      ? [
          { id: 'true', html: words.isTrue },
          { id: 'false', html: words.isFalse },
        ]
      : question.choices
  return (
    <div className="choices">
      {choices.map((choice) => (
        <Choice
          key={choice.id}
          kind={question.kind === 'multiple' ? 'checkbox' : 'radio'}
          name={name}
          value={choice.id}
          defaultChecked={chosen.includes(choice.id)}
        >
          <Markup as="span" html={choice.html} />
        </Choice>
      ))}
    </div>
  )
}

function OrderFields({ question, typed }: { question: QuestionData; typed: Record<string, string> }) {
  const order = question.given && 'order' in question.given ? question.given.order : []
  return (
    <div className="choices">
      {question.choices.map((choice) => {
        const name = fieldNames.place(question.id, choice.id)
        const place = Number(typed[name]) || order.indexOf(choice.id) + 1
        return (
          <OrderChoice key={choice.id} name={name} count={question.choices.length} defaultValue={place || undefined}>
            <Markup as="span" html={choice.html} />
          </OrderChoice>
        )
      })}
    </div>
  )
}

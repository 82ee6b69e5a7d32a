import { formatNumber } from '../format.ts'
import { Markup } from '../markup.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { AnsweredChoice, type ChoiceState } from './answered-choice.tsx'
import { chosenOf, type QuestionData } from './question-view-data.ts'
import { Verdict } from './verdict.tsx'

/** A question after its answer: verdict, reason and source first, then the question with all its choices. */
export function QuestionResult({ question }: { question: QuestionData }) {
  const words = useWords(quizWords)
  const { verdict, explanation } = question
  if (!verdict || !explanation) return null
  const title = verdict === 'right' ? words.right : verdict === 'partly' ? words.partly : words.wrong
  const source = explanation.source
    ? { title: explanation.source.title, url: explanation.source.url, checkedOn: dayOf(explanation.source.checked) }
    : null
  return (
    <div className="quiz-result" id={`q-${question.id}`}>
      <Verdict right={verdict === 'right'} title={title} source={source}>
        {reasonsOf(question, words).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Verdict>
      <Markup className="question question-after" html={question.promptHtml} />
      <GivenAnswers question={question} />
    </div>
  )
}

type QuizWords = ReturnType<typeof useWords<(typeof quizWords)['vi']>>

// What is true comes before what was wrong.
function reasonsOf(question: QuestionData, words: QuizWords): Array<string> {
  const { explanation, given, kind } = question
  if (!explanation) return []
  const whyOf = (ids: Array<string>) => ids.flatMap((id) => explanation.whys[id] ?? [])
  const isWrong = question.verdict !== 'right'
  const reasons = isWrong ? rightAnswers(question, explanation, words) : []
  if (isHalfChosen(question)) {
    const chosen = chosenOf(given)
    const hits = chosen.filter((id) => explanation.rightChoices.includes(id)).length
    reasons.push(words.picks(chosen.length, hits, explanation.rightChoices.length - hits))
  }
  if (explanation.why) reasons.push(explanation.why)
  if (kind === 'single' || (kind === 'multiple' && !isHalfChosen(question)))
    reasons.push(...whyOf(explanation.rightChoices))
  if (kind === 'single' && isWrong) reasons.push(...whyOf(chosenOf(given)).map(words.ofYours))
  return [...new Set(reasons)]
}

/** What would have been right, said in one sentence; of several choices or an order the list below says it. */
function rightAnswers(
  question: QuestionData,
  { rightAnswer, rightChoices }: NonNullable<QuestionData['explanation']>,
  words: QuizWords,
): Array<string> {
  if (typeof rightAnswer === 'number') return [words.rightIs(withUnit(rightAnswer, question.unit))]
  if (typeof rightAnswer === 'boolean') return [words.truthIs(rightAnswer)]
  if (question.kind !== 'single') return []
  const right = question.choices.filter(({ id }) => rightChoices.includes(id))
  return right.map(({ html }) => words.rightSays(spokenText(html)))
}

/** Several choices, not all as they should be: each then has its reason beside it. */
function isHalfChosen(question: QuestionData): boolean {
  return question.kind === 'multiple' && question.verdict !== 'right'
}

function GivenAnswers({ question }: { question: QuestionData }) {
  const words = useWords(quizWords)
  const { given, explanation } = question
  if (!given || !explanation) return null
  if ('number' in given) return <p className="given">{words.youTyped(withUnit(given.number, question.unit))}</p>
  if ('order' in given) {
    return (
      <ol className="choices">
        {explanation.rightChoices.map((id, place) => {
          const at = given.order.indexOf(id)
          const state = at === place ? 'right' : 'wrong'
          return (
            <AnsweredChoice
              key={id}
              state={state}
              note={at === place ? words.placeRight(place + 1) : words.placeWas(at + 1, place + 1)}
            >
              <Markup as="span" html={question.choices.find((choice) => choice.id === id)?.html ?? ''} />
            </AnsweredChoice>
          )
        })}
      </ol>
    )
  }
  const chosen = chosenOf(given)
  const isTruth = question.kind === 'true-false'
  const right = isTruth ? [String(explanation.rightAnswer)] : explanation.rightChoices
  const choices = isTruth
    ? [
        { id: 'true', html: words.isTrue },
        { id: 'false', html: words.isFalse },
      ]
    : question.choices
  return (
    <ul className="choices">
      {choices.map((choice) => (
        <AnsweredChoice
          key={choice.id}
          {...stateOf(chosen.includes(choice.id), right.includes(choice.id), question.kind === 'multiple', words)}
          square={question.kind === 'multiple'}
          why={isHalfChosen(question) ? explanation.whys[choice.id] : undefined}
        >
          <Markup as="span" html={choice.html} />
        </AnsweredChoice>
      ))}
    </ul>
  )
}

function stateOf(
  chosen: boolean,
  right: boolean,
  many: boolean,
  words: QuizWords,
): { state: ChoiceState; note?: string } {
  if (chosen)
    return right
      ? { state: 'right', note: words.chosenRight }
      : { state: 'wrong', note: many ? words.leaveOut : words.chosen }
  return right ? { state: 'missed', note: many ? words.missed : words.rightChoice } : { state: 'rest' }
}

function withUnit(value: number, unit: string | null): string {
  return unit ? `${formatNumber(value, 6)}\u00a0${unit}` : formatNumber(value, 6)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of a choice, without its marks and the stop at its end. */
function spokenText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\.$/, '')
}

function dayOf(day: string): string {
  return day.split('-').reverse().join('/')
}

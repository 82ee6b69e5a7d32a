import type { Nodes, Root } from 'mdast'
import { questionKinds } from '../components.ts'
import type { Faults } from '../fault.ts'
import type { Element } from '../tree/node.ts'
import {
  attributeText,
  childrenOf,
  hasAttribute,
  isElement,
  isNamed,
  lineText,
  placeOf,
  plainAttributes,
} from '../tree/node.ts'
import { readNumber } from './check-attributes.ts'

/** Names what is wrong with quizzes and checklists as wholes: ids used twice, no right answer, more drawn than there are. */
export function checkQuizzes(root: Root, faults: Faults): void {
  const seen = { Quiz: new Set<string>(), Checklist: new Set<string>() }
  for (const element of elementsOf(root)) {
    if (element.name !== 'Quiz' && element.name !== 'Checklist') continue
    checkUnique(element, seen[element.name], element.name === 'Quiz' ? 'bài kiểm tra' : 'danh sách việc', faults)
    if (element.name === 'Quiz') checkQuiz(element, faults)
  }
}

/** Refuses `lesson` on questions that do not stand in a final test: they stand in their lesson already. */
export function refuseNamedLessons(root: Root, faults: Faults): void {
  for (const element of elementsOf(root)) {
    const named = element.name === 'Question' ? plainAttributes(element).get('lesson') : undefined
    if (named)
      faults.add(
        placeOf(named) ?? placeOf(element),
        'named-lesson',
        'Chỉ câu hỏi của bài kiểm tra cuối khoá mới dùng lesson. Xoá đi.',
      )
  }
}

function elementsOf(node: Nodes): Array<Element> {
  return childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsOf(child)])
}

function checkUnique(element: Element, seen: Set<string>, thing: string, faults: Faults): void {
  const id = attributeText(element, 'id')
  if (id === null) return
  if (seen.has(id))
    faults.add(placeOf(element), 'repeated-id', `Hai ${thing} cùng id “${id.slice(0, 40)}”. Đổi một id.`)
  seen.add(id)
}

function checkQuiz(quiz: Element, faults: Faults): void {
  const questions = childrenOf(quiz).filter((child): child is Extract<Element, typeof child> =>
    isNamed(child, 'Question'),
  )
  const ids = new Set<string>()
  for (const question of questions) {
    checkUnique(question, ids, 'câu hỏi trong một bài kiểm tra', faults)
    checkQuestion(question, faults)
  }
  const draw = Number(attributeText(quiz, 'draw') ?? 0)
  if (draw > questions.length && !faults.torn())
    faults.add(
      placeOf(quiz),
      'draw',
      `draw="${draw}" nhưng chỉ có ${questions.length} câu. Thêm câu hỏi, hoặc viết số nhỏ hơn.`,
    )
}

function checkQuestion(question: Element, faults: Faults): void {
  const add = (code: string, message: string, at: Nodes = question) => faults.add(placeOf(at), code, message)
  const kind = attributeText(question, 'kind')
  const choices = childrenOf(question).filter((child): child is Extract<Element, typeof child> =>
    isNamed(child, 'Choice'),
  )
  if (lineText(childrenOf(question).filter((child) => !isNamed(child, 'Choice'))) === '')
    add('prompt', 'Câu hỏi chưa có lời hỏi. Viết lời hỏi trước các lựa chọn.')
  if (hasAttribute(question, 'source') !== hasAttribute(question, 'checked'))
    add('source', 'Nguồn của câu trả lời cần cả source và checked.')
  if (hasAttribute(question, 'url') && !hasAttribute(question, 'source'))
    add('source', 'Có url thì cần cả source và checked.')
  if (kind === 'number' || kind === 'true-false') checkAnswer(question, kind, choices, add)
  else if (kind !== null && questionKinds.some((known) => known === kind)) checkChoices(question, kind, choices, add)
}

type Add = (code: string, message: string, at?: Nodes) => void

function checkAnswer(question: Element, kind: 'number' | 'true-false', choices: Array<Element>, add: Add): void {
  const answer = attributeText(question, 'answer')
  if (choices[0]) add('choices', `Câu ${kind} không có lựa chọn. Xoá các <Choice>, hoặc đổi kind.`, choices[0])
  if (kind === 'number' && (answer === null || readNumber(answer) === null))
    add('answer', 'Câu number cần answer là một số viết liền, ví dụ answer="15000" hoặc answer="1,5".')
  if (kind === 'true-false' && answer !== 'true' && answer !== 'false')
    add('answer', 'Câu true-false cần answer="true" hoặc answer="false".')
  refuseAttributes(question, kind === 'number' ? ['partial'] : ['partial', 'tolerance', 'unit'], kind, add)
}

function checkChoices(question: Element, kind: string, choices: Array<Element>, add: Add): void {
  const correct = choices.filter((choice) => hasAttribute(choice, 'correct'))
  if (choices.length < 2) add('choices', 'Câu hỏi cần ít nhất hai <Choice>.')
  if (choices.length > 12) add('choices', 'Câu hỏi có quá 12 lựa chọn. Bớt đi.')
  if (kind === 'single' && correct.length !== 1) {
    add(
      'correct',
      correct.length === 0
        ? 'Câu single chưa có lựa chọn đúng. Thêm correct vào một <Choice>.'
        : 'Câu single có nhiều lựa chọn đúng. Giữ một correct, hoặc đổi thành kind="multiple".',
    )
  }
  if (kind === 'multiple' && correct.length === 0)
    add('correct', 'Câu multiple chưa có lựa chọn đúng. Thêm correct vào các <Choice> đúng.')
  if (kind === 'order' && correct[0])
    add('correct', 'Câu order viết các <Choice> theo đúng thứ tự, không dùng correct.', correct[0])
  const texts = new Set<string>()
  for (const choice of choices) {
    const text = lineText(childrenOf(choice)).toLowerCase()
    if (text !== '' && texts.has(text)) add('repeated-choice', 'Hai lựa chọn giống hệt nhau. Sửa một.', choice)
    texts.add(text)
  }
  refuseAttributes(
    question,
    kind === 'multiple' ? ['answer', 'tolerance', 'unit'] : ['answer', 'tolerance', 'unit', 'partial'],
    kind,
    add,
  )
}

function refuseAttributes(question: Element, names: Array<string>, kind: string, add: Add): void {
  for (const name of names)
    if (hasAttribute(question, name)) add('answer', `Câu ${kind} không dùng ${name}. Xoá đi, hoặc đổi kind.`)
}

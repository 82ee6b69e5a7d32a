import { readNumber } from '../check/check-attributes.ts'
import type { ChoiceSpec, QuestionKind, QuestionSpec, QuizSpec } from '../document.ts'
import type { Draw } from '../draw/draw-html.ts'
import type { Element } from '../tree/node.ts'
import { attributeText, childrenOf, hasAttribute, isNamed, lineText, wordsOf } from '../tree/node.ts'
import { liftSource } from './lift-source.ts'

/** Lifts a quiz out of a tree that has been checked and found without fault. */
export function liftQuiz(quiz: Element, draw: Draw): QuizSpec {
  return {
    id: attributeText(quiz, 'id') ?? '',
    title: attributeText(quiz, 'title'),
    pass: numberOr(quiz, 'pass', 70),
    shuffle: hasAttribute(quiz, 'shuffle'),
    attempts: numberOr(quiz, 'attempts', null),
    draw: numberOr(quiz, 'draw', null),
    feedback: attributeText(quiz, 'feedback') === 'end' ? 'end' : 'each',
    questions: childrenOf(quiz).flatMap((child) => (isNamed(child, 'Question') ? [liftQuestion(child, draw)] : [])),
  }
}

function numberOr<Default>(element: Element, name: string, otherwise: Default): number | Default {
  const written = attributeText(element, name)
  return written === null ? otherwise : Number(written)
}

function liftQuestion(question: Element, draw: Draw): QuestionSpec {
  const id = attributeText(question, 'id') ?? ''
  const kind = attributeText(question, 'kind') as QuestionKind // the check let no other pass
  const prompt = childrenOf(question).filter((child) => !isNamed(child, 'Choice'))
  const answer = attributeText(question, 'answer')
  const lesson = attributeText(question, 'lesson')
  return {
    id,
    kind,
    points: numberOr(question, 'points', 1),
    promptHtml: draw(prompt),
    promptText: lineText(prompt),
    choices: childrenOf(question).flatMap((child) => (isNamed(child, 'Choice') ? [liftChoice(child, id, draw)] : [])),
    answer: kind === 'number' ? readNumber(answer ?? '') : kind === 'true-false' ? answer === 'true' : null,
    tolerance: readNumber(attributeText(question, 'tolerance') ?? '0') ?? 0,
    unit: attributeText(question, 'unit'),
    partial: hasAttribute(question, 'partial'),
    why: attributeText(question, 'why'),
    source: liftSource(question),
    ...(lesson === null ? {} : { lesson }),
  }
}

function liftChoice(choice: Element, questionId: string, draw: Draw): ChoiceSpec {
  const words = wordsOf(choice) ?? []
  const text = lineText(words)
  return {
    id: choiceId(questionId, text),
    html: draw(words, 'words'),
    text,
    correct: hasAttribute(choice, 'correct'),
    why: attributeText(choice, 'why'),
  }
}

/**
 * The id of a choice, from its words alone: a place in the list would tell the right order of an `order` question, and a
 * mark of the right one would tell the answer. Choices of one question differ in their words.
 */
function choiceId(questionId: string, text: string): string {
  return `c${fnv(`${questionId}\n${text}`, 0x811c9dc5)}${fnv(`${text}\n${questionId}`, 0x050c5d1f)}`
}

// FNV-1a: no secret hangs on it, it must only be stable and spread well.
function fnv(text: string, basis: number): string {
  let hash = basis
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0')
}

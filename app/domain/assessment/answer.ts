import { z } from 'zod'
import type { QuestionSpec } from '../lesson/index.ts'

/** What a learner answered, as kept: choices by their ids in the frozen revision. */
export const answerValueSchema = z.union([
  z.object({ choices: z.array(z.string().max(64)).max(40) }),
  z.object({ truth: z.boolean() }),
  z.object({ number: z.number() }),
  z.object({ order: z.array(z.string().max(64)).max(40) }),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

export type AnswerProblem = 'answer_missing' | 'answer_number' | 'answer_order' | 'answer_unknown'

/** What a browser sends for one question: `a` for choices and truths, `n` for a number, `o.<choice>` for places in an order. */
export type AnswerFields = { chosen: Array<string>; number: string; places: Record<string, string> }

/** What reading an answer needs to know of its question: not what is right. */
export type Answerable = { kind: QuestionSpec['kind']; choices: Array<{ id: string }>; unit: string | null }

/** Reads an answer out of what was sent; a choice that is not on the paper is refused, nothing is guessed. */
export function readAnswer(
  question: Answerable,
  sent: AnswerFields,
): { ok: true; value: AnswerValue } | { ok: false; problem: AnswerProblem } {
  if (question.kind === 'number') return readNumber(withoutUnit(sent.number, question.unit), question.unit)
  if (question.kind === 'true-false') {
    const [truth] = sent.chosen
    if (truth === undefined) return { ok: false, problem: 'answer_missing' }
    return truth === 'true' || truth === 'false'
      ? { ok: true, value: { truth: truth === 'true' } }
      : { ok: false, problem: 'answer_unknown' }
  }
  if (question.kind === 'order') return readOrder(question, sent.places)
  const chosen = [...new Set(sent.chosen)]
  if (chosen.length === 0) return { ok: false, problem: 'answer_missing' }
  if (question.kind === 'single' && chosen.length > 1) return { ok: false, problem: 'answer_unknown' }
  if (!chosen.every((id) => question.choices.some((choice) => choice.id === id)))
    return { ok: false, problem: 'answer_unknown' }
  return { ok: true, value: { choices: chosen.sort() } }
}

/** Whether two answers say the same: a form sent twice is one answer. */
export function sameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

// "17 hộp" where boxes are asked for; any other word could change the number ("15 nghìn").
function withoutUnit(text: string, unit: string | null): string {
  const typed = text.normalize('NFC').trim()
  const ends = unit !== null && typed.toLowerCase().endsWith(unit.normalize('NFC').toLowerCase())
  return ends ? typed.slice(0, -unit.length) : typed
}

function readNumber(
  text: string,
  unit: string | null,
): { ok: true; value: AnswerValue } | { ok: false; problem: AnswerProblem } {
  const trimmed = text
    .normalize('NFKC')
    .replace(/[\s_]|đ(ồng)?|vnđ|%/giu, '')
    .replace('−', '-')
  if (trimmed === '') return { ok: false, problem: 'answer_missing' }
  // Money has no decimals here, so a comma parts its thousands: 3,900 đ.
  const value = parseVietnameseNumber(
    unit === 'đ' && /^-?\d{1,3}(,\d{3})+$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed,
  )
  return value === null ? { ok: false, problem: 'answer_number' } : { ok: true, value: { number: value } }
}

/**
 * A number as people here type it: `15.000`, `15000`, `15,5`, `1.234.567,5`. A dot before exactly three digits parts
 * thousands; otherwise it is a decimal point, as a phone's keyboard gives it.
 */
export function parseVietnameseNumber(text: string): number | null {
  if (!/^-?\d[\d.,]*$/.test(text)) return null
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
  const groupedByComma = /^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/
  const plain = /^-?\d+([.,]\d+)?$/
  const normal = grouped.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : groupedByComma.test(text)
      ? text.replaceAll(',', '')
      : plain.test(text)
        ? text.replace(',', '.')
        : null
  const value = normal === null ? Number.NaN : Number(normal)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null
}

function readOrder(
  question: Answerable,
  places: Record<string, string>,
): { ok: true; value: AnswerValue } | { ok: false; problem: AnswerProblem } {
  const ids = question.choices.map((choice) => choice.id)
  const placed = ids.map((id) => ({ id, place: Number(places[id] ?? Number.NaN) }))
  if (placed.every(({ place }) => Number.isNaN(place))) return { ok: false, problem: 'answer_missing' }
  const wanted = new Set(ids.map((_, index) => index + 1))
  const complete = placed.every(({ place }) => wanted.delete(place))
  if (!complete) return { ok: false, problem: 'answer_order' }
  return { ok: true, value: { order: placed.sort((a, b) => a.place - b.place).map(({ id }) => id) } }
}

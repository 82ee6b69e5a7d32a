import { type Device, findStorage, readList, writeList } from '../device.ts'
import type { QuestionData } from './question-view-data.ts'

/**
 * What is chosen in a quiz and not sent yet, kept on the device. Phones are shared: it stands under the id of the attempt,
 * which only its own learner is ever shown, and goes when the attempt is handed in or somebody signs out.
 */
export type Fields = Array<[name: string, value: string]>

type Question = Pick<QuestionData, 'id' | 'given'>

/** `over` is the answer that stood when this was chosen: when another stands now, this one is old. */
type KeptAttempt = { attempt: string; questions: Record<string, { over: string; fields: Fields }> }

const place = 'len-san-quiz'
const mostAttempts = 5

/** Keeps what stands in the fields of a question; of the attempts before, the oldest make room. */
export function keepChoice(device: Device, attempt: string, question: Question, fields: Fields): void {
  const all = readAll(device)
  const before = all.find((one) => one.attempt === attempt)?.questions
  const questions = { ...before, [question.id]: { over: standingIn(question), fields } }
  write(device, [...all.filter((one) => one.attempt !== attempt), { attempt, questions }].slice(-mostAttempts))
}

/** What was chosen for a question and not sent; null when there is nothing newer than the answer that stands. */
export function keptChoice(device: Device, attempt: string, question: Question): Fields | null {
  const kept = readAll(device).find((one) => one.attempt === attempt)?.questions[question.id]
  return kept?.over === standingIn(question) ? kept.fields : null
}

/** An attempt that is handed in has nothing left to keep. */
export function forgetAttempt(device: Device, attempt: string): void {
  const all = readAll(device)
  const others = all.filter((one) => one.attempt !== attempt)
  if (others.length < all.length) write(device, others)
}

/** Choices outlive the tab; null where the device keeps nothing for us. */
export function findDevice(): Storage | null {
  return findStorage('localStorage')
}

/** Nothing of one learner stays for the next. */
export function forgetAllChoices(): void {
  findDevice()?.removeItem(place)
}

function standingIn({ given }: Question): string {
  return JSON.stringify(given)
}

function readAll(device: Device): Array<KeptAttempt> {
  return readList(device, place)
}

function write(device: Device, all: Array<KeptAttempt>): void {
  writeList(device, place, all)
}

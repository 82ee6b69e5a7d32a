import { type RefObject, useEffect } from 'react'
import { type Fields, findDevice, forgetAttempt, keepChoice, keptChoice } from './kept-choices.ts'
import type { QuestionData } from './question-view-data.ts'

/**
 * Puts back what was chosen for a question and not sent, once the page is awake; answers with what keeps each change.
 * The fields are the form's own, so they are filled where they stand. `wasSent`: the page shows what was just sent and refused.
 */
export function useKeptChoices(
  attempt: string,
  question: QuestionData,
  fieldset: RefObject<HTMLFieldSetElement>,
  wasSent: boolean,
): () => void {
  function keep(): void {
    const device = findDevice()
    if (!device || !fieldset.current) return
    delete fieldset.current.dataset.putBack
    keepChoice(device, attempt, question, fieldsIn(fieldset.current))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a question, when it appears
  useEffect(() => {
    const device = findDevice()
    if (!device || !fieldset.current) return
    // What was sent, or chosen before the page was awake, is newer than what was kept.
    if (wasSent || controlsIn(fieldset.current).some(isTouched)) return keep()
    const kept = keptChoice(device, attempt, question)
    if (kept) putBack(fieldset.current, kept)
  }, [attempt, question.id])
  return keep
}

/** Whether the choices of a form were put back, and its reader has not touched them since. */
export function isOnlyPutBack(form: HTMLFormElement): boolean {
  return form.querySelector('[data-put-back]') !== null
}

/** Forgets what was chosen in an attempt that is handed in. */
export function useForgottenAttempt(attempt: string | undefined): void {
  useEffect(() => {
    const device = findDevice()
    if (device && attempt) forgetAttempt(device, attempt)
  }, [attempt])
}

type Control = HTMLInputElement | HTMLSelectElement

function controlsIn(fieldset: HTMLFieldSetElement): Array<Control> {
  return [...fieldset.querySelectorAll<Control>('input, select')]
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
}

function isTouched(control: Control): boolean {
  if (isTicked(control)) return control.checked !== control.defaultChecked
  if (control instanceof HTMLInputElement) return control.value !== control.defaultValue
  return [...control.options].some((option) => option.selected !== option.defaultSelected)
}

function fieldsIn(fieldset: HTMLFieldSetElement): Fields {
  return controlsIn(fieldset)
    .filter((control) => !isTicked(control) || control.checked)
    .map(({ name, value }) => [name, value])
}

function putBack(fieldset: HTMLFieldSetElement, kept: Fields): void {
  for (const control of controlsIn(fieldset)) {
    if (isTicked(control))
      control.checked = kept.some(([name, value]) => name === control.name && value === control.value)
    else control.value = kept.find(([name]) => name === control.name)?.[1] ?? ''
  }
  fieldset.dataset.putBack = ''
}

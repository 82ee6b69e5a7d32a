import { useFetcher } from '@remix-run/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from '../visually-hidden.tsx'
import { communeWords } from '../words/commune.ts'
import { useWords } from '../words/use-words.ts'
import { Field } from './field.tsx'
import { RadioRows } from './radio-rows.tsx'

/** A commune to choose: `formers` are the names of before July 2025 that tell it apart, `more` when there are others. */
export type CommuneChoice = {
  code: string
  name: string
  label: string
  type: string
  formers: Array<string>
  more: boolean
}

/** The first of those a text may mean; `more` when there are others. */
export type CommuneChoices = { choices: Array<CommuneChoice>; more: boolean }

/** What was sent as a commune and may mean several. */
export type AskedCommune = CommuneChoices & { text: string }

type Props = {
  /** the address that answers `?q=` with choices */
  source: string
  error?: string
  defaultText?: string
  defaultCode?: string
  label?: string
  hint?: string
  /** what the typed text may mean, to be answered; then radio rows follow the field */
  asked?: AskedCommune
}

const waitMs = 150

/**
 * A commune, typed without accents, by its old name or its new one. With JavaScript a list of suggestions follows the
 * typing; without, the server reads the text and asks back when it may mean several. Sends `commune`, `communeCode`, and
 * when asked `communeChoice` with `communeAsked`.
 */
export function CommuneField({ source, error, defaultText = '', defaultCode = '', label, hint, asked }: Props) {
  const words = useWords(communeWords)
  const describe = useDescribe()
  const [isAnswered, setAnswered] = useState(false)
  const box = useSuggestions(source, defaultText, defaultCode)
  return (
    <>
      <Field id="commune" label={label ?? words.label} hint={hint ?? words.hint} error={isAnswered ? undefined : error}>
        {(control) => (
          <>
            <input
              {...control}
              ref={box.field}
              className="input"
              name="commune"
              value={box.text}
              onChange={(event) => box.type(event.target.value)}
              onKeyDown={box.onKey}
              onBlur={box.close}
              autoComplete="off"
              autoCapitalize="words"
              spellCheck={false}
              maxLength={100}
              role="combobox"
              aria-expanded={box.choices.length > 0}
              aria-controls="commune-list"
              aria-autocomplete="list"
              aria-activedescendant={box.active < 0 ? undefined : `commune-${box.choices[box.active]?.code}`}
            />
            <input type="hidden" name="communeCode" value={box.code} />
            <ul
              ref={box.list}
              className="opts"
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of options is what ARIA asks for under a combobox
              role="listbox"
              id="commune-list"
              aria-label={words.listLabel}
              hidden={box.choices.length === 0}
            >
              {box.choices.map((choice, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as a combobox wants it
                <li
                  key={choice.code}
                  id={`commune-${choice.code}`}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === box.active}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => box.choose(choice)}
                >
                  <b>{choice.name}</b>
                  <span>{describe(choice)}</span>
                </li>
              ))}
            </ul>
            {box.more && <p className="note soft mt-1">{words.more}</p>}
            <VisuallyHidden>
              <span role="status">{box.isOpen ? words.found(box.choices.length) : ''}</span>
            </VisuallyHidden>
          </>
        )}
      </Field>
      {asked && asked.choices.length > 0 && <WhichOne asked={asked} onAnswer={() => setAnswered(true)} />}
    </>
  )
}

function WhichOne({ asked, onAnswer }: { asked: AskedCommune; onAnswer: () => void }) {
  const words = useWords(communeWords)
  const describe = useDescribe()
  const options = asked.choices.map((choice) => ({
    value: choice.code,
    label: (
      <>
        <b>{choice.name}</b> <span className="note soft">{describe(inShort(choice))}</span>
      </>
    ),
  }))
  return (
    <>
      <input type="hidden" name="communeAsked" value={asked.text} />
      <RadioRows
        name="communeChoice"
        legend={words.whichOne}
        hint={asked.more ? words.more : undefined}
        compact
        onAnswer={onAnswer}
        options={[...options, { value: 'outside', label: words.outside }]}
      />
    </>
  )
}

// A low row: what it was found by, and one more.
function inShort(choice: CommuneChoice): CommuneChoice {
  return { ...choice, formers: choice.formers.slice(0, 2), more: choice.more || choice.formers.length > 2 }
}

function useDescribe(): (choice: CommuneChoice) => string {
  const words = useWords(communeWords)
  return ({ type, formers, more }) => words.formers(type, formers.join(', '), more ? '…' : '')
}

function useSuggestions(source: string, defaultText: string, defaultCode: string) {
  const fetcher = useFetcher<CommuneChoices>()
  const [text, setText] = useState(defaultText)
  const [code, setCode] = useState(defaultCode)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // What was typed before the page woke up.
    setText(field.current?.value ?? '')
    return () => clearTimeout(timer.current)
  }, [])
  const list = useRef<HTMLUListElement>(null)
  const choices = isOpen ? (fetcher.data?.choices ?? []) : []
  const more = isOpen && fetcher.data?.more === true
  useEffect(() => {
    // Under a phone's keyboard nobody sees it.
    if (choices.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [choices.length])
  function type(next: string) {
    setText(next)
    setCode('')
    setActive(-1)
    clearTimeout(timer.current)
    setOpen(next.trim().length > 1)
    if (next.trim().length > 1)
      timer.current = setTimeout(() => fetcher.load(`${source}?q=${encodeURIComponent(next)}`), waitMs)
  }
  function choose(choice: CommuneChoice) {
    setText(choice.label)
    setCode(choice.code)
    setOpen(false)
  }
  function onKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = choices[active]
    if (step !== 0 && choices.length > 0) {
      event.preventDefault()
      setActive((active + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen)
    } else if (event.key === 'Escape') setOpen(false)
  }
  return { field, list, text, code, isOpen, active, choices, more, type, choose, onKey, close: () => setOpen(false) }
}

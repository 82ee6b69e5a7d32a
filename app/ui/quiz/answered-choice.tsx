import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

export type ChoiceState = 'right' | 'wrong' | 'missed' | 'rest'

type Props = {
  /** `missed`: right, and not chosen; its mark stays empty, as the box before it was */
  state: ChoiceState
  children: ReactNode
  /** "Bạn chọn", "Đáp án đúng, bạn không chọn", "Bạn chọn, đúng": only the rest goes without */
  note?: string
  /** one of several, as the box before it was */
  square?: boolean
  /** why it is right or wrong, where each choice has its own reason */
  why?: string
}

/** A choice after the answer, as an item of `<ul className="choices">`. */
export function AnsweredChoice({ state, children, note, why, square }: Props) {
  return (
    <li className={`choice choice-${state}`}>
      <span className={`mark mark-${state}${square ? ' mark-square' : ''}`}>
        {(state === 'right' || state === 'wrong') && <Icon name={state === 'right' ? 'check' : 'cross'} />}
      </span>
      <span className="choice-t">
        {children}
        {note && <small>{note}</small>}
        {why && <span className="choice-why">{why}</span>}
      </span>
    </li>
  )
}

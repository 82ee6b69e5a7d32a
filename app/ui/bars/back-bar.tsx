import type { ReactNode } from 'react'
import { joinNames } from '../format.ts'
import { BarIconLink } from './bar-icon-link.tsx'
import { Brand } from './brand.tsx'

type Props = {
  backTo: string
  /** spoken: where back leads */
  backLabel: string
  title: string
  /** the title is the heading of a page that has no other */
  heads?: boolean
  /** "<b>3/9</b> bài" */
  counter?: ReactNode
  /** stays at the top while the page moves under it */
  stays?: boolean
  /** a wide window shows the wordmark in place of the arrow */
  brandWhenWide?: boolean
}

/** The teal bar of a screen inside something: back, title, counter. */
export function BackBar({ backTo, backLabel, title, heads, counter, stays, brandWhenWide }: Props) {
  return (
    <header className={`top on-teal${stays ? ' top-stays' : ''}`}>
      <div className="top-in top-back">
        <BarIconLink to={backTo} icon="back" label={backLabel} className={brandWhenWide ? 'narrow-only' : undefined} />
        {brandWhenWide && <Brand className="wide-only" />}
        {heads ? <h1 className="top-title">{joinNames(title)}</h1> : <p className="top-title">{joinNames(title)}</p>}
        {counter && <p className="top-count">{counter}</p>}
      </div>
    </header>
  )
}

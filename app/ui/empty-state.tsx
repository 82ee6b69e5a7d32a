import type { ReactNode } from 'react'

type Props = {
  /** a drawing of public/art, by name: "thung-trong"; null where none can be fetched */
  picture: string | null
  title: string
  children?: ReactNode
  /** what to do now: buttons, usually one main */
  actions?: ReactNode
}

/** An empty place says how it fills; an error says what was kept. Hangs from the left edge. */
export function EmptyState({ picture, title, children, actions }: Props) {
  return (
    <>
      {picture !== null && (
        <div className="state-pic">
          <img src={`/art/${picture}.svg`} alt="" width={216} height={180} />
        </div>
      )}
      <div className="state-t">
        <h1>{title}</h1>
        {children}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </>
  )
}

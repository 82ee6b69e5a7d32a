import type { ReactNode } from 'react'

/** Title, a quiet line, and the actions (`StaffButton`, `StaffLink`) at the end. */
export function StaffHead({ title, note, actions }: { title: string; note?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="work-h">
      <div>
        <h1>{title}</h1>
        {note && <p className="soft">{note}</p>}
      </div>
      {actions && <div className="work-acts">{actions}</div>}
    </header>
  )
}

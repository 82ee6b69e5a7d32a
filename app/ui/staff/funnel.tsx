import { Link } from '../link.tsx'

/** `share` of the first step, 0 to 1; null on the first itself. */
export type FunnelStep = { label: string; number: string; share: number | null; percent: string; to: string | null }

/** The same persons, step by step. */
export function Funnel({ steps }: { steps: Array<FunnelStep> }) {
  return (
    <ol className="fun">
      {steps.map(({ label, number, share, percent, to }) => (
        <li key={label}>
          <span>{label}</span>
          <span aria-hidden="true">
            <i style={{ width: `${Math.round((share ?? 1) * 1000) / 10}%` }} />
          </span>
          {to === null ? <b>{number}</b> : <Link to={to}>{number}</Link>}
          <span className="fun-share">{percent}</span>
        </li>
      ))}
    </ol>
  )
}

import { Link } from '../link.tsx'

export type Figure = {
  label: string
  /** already written: "354", "—", "dưới 5" */
  number: string
  unit: string
  /** the list of what is counted */
  to?: string
  /** against the period before: "+47" */
  change?: string
  /** the second, smaller figure: "402 lượt người" */
  second?: { number?: string; text: string; to?: string }
  current?: boolean
}

/** Figures in a ruled strip; each leads to what it counts. */
export function FigureStrip({ figures }: { figures: Array<Figure> }) {
  return (
    <div className="figs">
      {figures.map((figure) => (
        <div key={figure.label} className={figure.current ? 'figure figure-on' : 'figure'}>
          <p className="figure-label">
            {figure.label}
            {figure.change && <span>{figure.change}</span>}
          </p>
          <p className="figure-number">
            <Linked to={figure.to}>{figure.number}</Linked> <span>{figure.unit}</span>
          </p>
          {figure.second && (
            <p className="figure-second">
              {figure.second.number && <Linked to={figure.second.to}>{figure.second.number}</Linked>}{' '}
              {figure.second.text}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

function Linked({ to, children }: { to?: string; children: string }) {
  return to === undefined ? children : <Link to={to}>{children}</Link>
}

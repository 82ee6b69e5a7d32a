type Props = { kind: 'first' | 'second'; points: Array<readonly [number, number]> }

/** A line of a trend with the mark at its end: round for the first, square for the second. */
export function TrendLine({ kind, points }: Props) {
  const [x, y] = points.at(-1) ?? [0, 0]
  const d = points.map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('')
  return (
    <>
      <path className={kind === 'first' ? 'ln1' : 'ln2'} d={d} />
      {kind === 'first' ? (
        <circle className="pt1" cx={x} cy={y} r="4" />
      ) : (
        <rect className="pt2" x={x - 3.5} y={y - 3.5} width="7" height="7" />
      )}
    </>
  )
}

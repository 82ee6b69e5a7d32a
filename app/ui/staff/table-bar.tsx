/** In a table cell: a bar of its share of the largest (0 to 1), with the figure as a link or word after it. */
export function TableBar({ share }: { share: number }) {
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ width: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  )
}

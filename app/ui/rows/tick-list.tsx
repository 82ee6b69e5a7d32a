import { Icon } from '../icon.tsx'

/** What somebody will be able to do. */
export function TickList({ items }: { items: Array<string> }) {
  return (
    <ul className="ticks">
      {items.map((item) => (
        <li key={item}>
          <Icon name="check" />
          {item}
        </li>
      ))}
    </ul>
  )
}

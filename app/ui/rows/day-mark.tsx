import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-names.ts'

type Props = { day: number; weekday: string } | { icon: IconName }

/** Before a row: a day ("26 / Th 5"), or an icon in its place. */
export function DayMark(props: Props) {
  return (
    <span className="day">
      {'icon' in props ? (
        <Icon name={props.icon} size={24} />
      ) : (
        <>
          <b className="fig">{props.day}</b>
          <span>{props.weekday}</span>
        </>
      )}
    </span>
  )
}

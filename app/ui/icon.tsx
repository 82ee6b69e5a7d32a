import type { IconName } from './icon-names.ts'

type Props = {
  name: IconName
  /** `text` follows the size of the text beside it */
  size?: 'text' | 16 | 20 | 24
  className?: string
}

/** A drawing from the sprite. It is never the only word: put text beside it, or a spoken name on the control. */
export function Icon({ name, size = 'text', className }: Props) {
  const sized = size === 'text' ? 'i' : `i-${size}`
  return (
    <svg className={className ? `${sized} ${className}` : sized} aria-hidden="true">
      <use href={`/icons.svg#i-${name}`} />
    </svg>
  )
}

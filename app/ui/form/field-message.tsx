import { Icon } from '../icon.tsx'

/** What is wrong with a field, and what a right answer looks like. */
export function FieldMessage({ id, error }: { id: string; error?: string }) {
  if (!error) return null
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="warning" />
      {error}
    </p>
  )
}

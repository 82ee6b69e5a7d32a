import type { SelectOption } from '../form/select-field.tsx'

type Props = {
  name: string
  label: string
  options: Array<SelectOption>
  value: string
  /** stands there in place of a value that is none of the options, which else would seem to be the first of them */
  choose?: string
}

export function FilterSelect({ name, label, options, value, choose }: Props) {
  const isKnown = options.some((option) => option.value === value)
  return (
    <label className="sel">
      <span>{label}</span>
      <select name={name} defaultValue={isKnown ? value : ''} key={value}>
        {!isKnown && choose !== undefined && <option value="">{choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

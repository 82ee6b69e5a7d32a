import type { SelectOption } from '../form/select-field.tsx'

type Props = { name: string; label: string; options: Array<SelectOption>; value: string }

export function FilterSelect({ name, label, options, value }: Props) {
  return (
    <label className="sel">
      <span>{label}</span>
      <select name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

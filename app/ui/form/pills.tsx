import { Icon } from '../icon.tsx'

export type PillOption = { value: string; label: string }

type Props = {
  legend: string
  name: string
  options: Array<PillOption>
  chosen: Array<string>
  /** one of them, not several */
  single?: boolean
  form?: string
}

/** A few things to switch on, inside filters. */
export function Pills({ legend, name, options, chosen, single, form }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="pills">
        {options.map((option) => (
          <label key={option.value} className="pill">
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              form={form}
            />
            <Icon name="check" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

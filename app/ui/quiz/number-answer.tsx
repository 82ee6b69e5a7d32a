type Props = { name: string; label: string; unit?: string | null; defaultValue?: string; id?: string; error?: string }

/** A number to type, with its unit beside; the server understands 1.234,5. */
export function NumberAnswer({ name, label, unit, defaultValue, id = name }: Props) {
  return (
    <div>
      <label className="vh" htmlFor={id}>
        {unit ? `${label} (${unit})` : label}
      </label>
      <div className="number-answer">
        <input
          className="input"
          id={id}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          defaultValue={defaultValue}
        />
        {unit && <b aria-hidden="true">{unit}</b>}
      </div>
    </div>
  )
}

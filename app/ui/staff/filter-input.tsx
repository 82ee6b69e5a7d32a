type Props = {
  name: string
  label: string
  value: string
  type?: 'search' | 'date' | 'month'
  placeholder?: string
}

export function FilterInput({ name, label, value, type = 'search', placeholder }: Props) {
  return (
    <label className="sel">
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value} key={value} placeholder={placeholder} maxLength={100} />
    </label>
  )
}

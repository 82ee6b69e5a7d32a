import { Icon } from '../icon.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  action: string
  /** heard, not seen, unless `showLabel` */
  label: string
  showLabel?: boolean
  name?: string
  defaultValue?: string
  placeholder?: string
  /** ties other fields of the page (filters) to this form */
  formId?: string
}

/** One field and its button; not the orange one. */
export function SearchForm({ action, label, showLabel, name = 'q', defaultValue, placeholder, formId }: Props) {
  const words = useWords(commonWords)
  return (
    <search>
      <form method="get" action={action} id={formId}>
        <label className={showLabel ? 'label' : 'vh'} htmlFor={`find-${name}`}>
          {label}
        </label>
        <div className="find">
          <input
            className="input"
            id={`find-${name}`}
            type="search"
            name={name}
            defaultValue={defaultValue}
            placeholder={placeholder}
            maxLength={200}
            enterKeyHint="search"
          />
          <button type="submit" className="btn find-b" aria-label={words.search}>
            <Icon name="search" size={24} />
          </button>
        </div>
      </form>
    </search>
  )
}

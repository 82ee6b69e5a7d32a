import { useContext } from 'react'
import { formatChange, formatDate, formatDateTime, formatNumber, formatShare, type When } from './format.ts'
import { LanguageContext } from './words/language-context.ts'

type Figures = {
  number: (value: number) => string
  change: (value: number) => string
  share: (share: number | null) => string
  date: (when: When) => string
  dateTime: (when: When) => string
}

/** Figures and days as the language of the screen writes them: `1.234` and `1,234`, `24/11/2026` and `24 Nov 2026`. */
export function useFigures(): Figures {
  const language = useContext(LanguageContext)
  return {
    number: (value) => formatNumber(value, 1, language),
    change: (value) => formatChange(value, language),
    share: (share) => formatShare(share, 0, language),
    date: (when) => formatDate(when, language),
    dateTime: (when) => formatDateTime(when, language),
  }
}

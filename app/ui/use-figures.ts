import { useContext } from 'react'
import { formatChange, formatNumber } from './format.ts'
import { LanguageContext } from './words/language-context.ts'

/** Figures as the language of the screen writes them: `1.234` and `1,234`. */
export function useFigures(): { number: (value: number) => string; change: (value: number) => string } {
  const language = useContext(LanguageContext)
  return { number: (value) => formatNumber(value, 1, language), change: (value) => formatChange(value, language) }
}

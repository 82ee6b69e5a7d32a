import { useContext } from 'react'
import type { Catalogue, SameWords } from './define-words.ts'
import { LanguageContext } from './language-context.ts'

/** The words of a catalogue in the language of the page. */
export function useWords<W>(catalogue: Catalogue<W>): SameWords<W> {
  return catalogue[useContext(LanguageContext)]
}

import { useContext } from 'react'
import { formatDate, formatNumber } from '../format.ts'
import { homeWords } from '../words/home.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'

/** `people` in all; `peopleInCommunes` of them live in `communes` of the province. */
export type Figures = { people: number; peopleInCommunes: number; communes: number; until: string }

/** How many have learned, and of how many it is known in which communes. */
export function Learned({ figures }: { figures: Figures }) {
  const words = useWords(homeWords)
  const language = useContext(LanguageContext)
  const until = formatDate(figures.until, language)
  const isEverybody = figures.peopleInCommunes === figures.people
  return (
    <section className="num h-wide">
      <p className="num-n">{formatNumber(figures.people, 0, language)}</p>
      {figures.communes > 0 ? (
        <p>
          {isEverybody
            ? words.learnedIn(figures.people)
            : words.learnedOfWhom(formatNumber(figures.peopleInCommunes, 0, language))}{' '}
          <b>{words.communes(figures.communes)}</b> {words.inProvince(until)}
        </p>
      ) : (
        <p>{words.learned(figures.people, until)}</p>
      )}
    </section>
  )
}

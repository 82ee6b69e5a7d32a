import { Fragment, useContext } from 'react'
import { formatDuration, joinNames } from '../format.ts'
import { Row } from '../rows/row.tsx'
import { Tile } from '../rows/tile.tsx'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'
import { coverOf } from './cover.ts'

type Part = { text: string; hit: boolean }

/** A course in a list, with what a search found in it. */
export type CourseRowData = {
  slug: string
  title: Array<Part>
  platforms: Array<string>
  level: 'beginner' | 'intermediate' | 'advanced'
  minutes: number
  lessonCount: number
  hit: { number: number; title: Array<Part> } | null
}

export function CourseRow({ course, alignTop }: { course: CourseRowData; alignTop?: boolean }) {
  const words = useWords(coursesWords)
  const language = useContext(LanguageContext)
  const { art, ground } = coverOf(course.platforms)
  const facts = [
    words.lessons(course.lessonCount),
    formatDuration(course.minutes, language),
    words.levels[course.level],
  ]
  return (
    <Row
      to={`/courses/${course.slug}`}
      alignTop={alignTop}
      start={<Tile src={`/art/${art[0]}.svg`} ground={ground} />}
      title={<Marked parts={course.title} />}
      notes={[facts.join('\u00a0· '), ...(course.hit ? [<HitLine key="hit" hit={course.hit} />] : [])]}
    />
  )
}

/** The lesson of a hit; where its title has none of the words, its text has them, and the line says so. */
function HitLine({ hit }: { hit: NonNullable<CourseRowData['hit']> }) {
  const words = useWords(coursesWords)
  const isInTitle = hit.title.some((part) => part.hit)
  return (
    <>
      {(isInTitle ? words.lesson : words.inLesson)(hit.number)} <Marked parts={hit.title} />
    </>
  )
}

function Marked({ parts }: { parts: Array<Part> }) {
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
    part.hit ? <mark key={index}>{part.text}</mark> : <Fragment key={index}>{joinNames(part.text)}</Fragment>,
  )
}

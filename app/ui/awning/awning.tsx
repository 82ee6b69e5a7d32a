import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  /** a mark for each lesson in order: learned or not */
  lessons: Array<boolean>
  /** which lesson is now (0 is the first); none when the course is finished */
  now?: number
  /** hung from a rail of its own instead of from the bar above */
  boxed?: boolean
}

/** A course with more lessons has no awning of its own. */
export const mostScallops = 14

/**
 * Progress: one scallop a lesson. Always put "3/9 bài" in words beside it.
 * Over `mostScallops` lessons give it the lessons of the chapter, and the words for the course.
 */
export function Awning({ lessons, now, boxed }: Props) {
  const words = useWords(commonWords)
  const done = lessons.filter(Boolean).length
  const scallops = (
    <div className="awning" role="img" aria-label={words.lessonsDone(done, lessons.length)}>
      {lessons.map((learned, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scallop is its place
        <i key={index} className={index === now ? 'now' : learned ? 'done' : undefined} />
      ))}
    </div>
  )
  return boxed ? (
    <div className="awning-box">
      <div className="awning-rail">{scallops}</div>
    </div>
  ) : (
    scallops
  )
}

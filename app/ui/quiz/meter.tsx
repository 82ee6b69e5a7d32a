import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** One segment a question: answered, current (1 is the first), to come. */
export function Meter({
  current,
  total,
  answered = current - 1,
}: {
  current: number
  total: number
  answered?: number
}) {
  const words = useWords(commonWords)
  return (
    <div className="meter" role="img" aria-label={words.questionOf(current, total)}>
      {Array.from({ length: total }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
        <i key={index} className={index < answered ? 'r' : index === current - 1 ? 'n' : undefined} />
      ))}
    </div>
  )
}

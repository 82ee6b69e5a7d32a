import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** "3/9 bài", beside every awning. */
export function ProgressWords({ done, total }: { done: number; total: number }) {
  const words = useWords(commonWords)
  return (
    <span className="nw">
      <b className="fig">
        {done}/{total}
      </b>
      {` ${words.lessons}`}
    </span>
  )
}

import type { ReactNode } from 'react'
import { BackBar } from '../bars/back-bar.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { Page } from '../page.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  name: string | null
  backTo: string
  counter: { current: number; total: number } | null
  withFoot?: boolean
  /** what stands below has no heading of its own */
  heads?: boolean
  children: ReactNode
}

/** The frame of every quiz page: back to the lesson, which quiz, which question. */
export function QuizScreen({ name, backTo, counter, withFoot, heads, children }: Props) {
  const words = useWords(quizWords)
  return (
    <div className={withFoot ? 'with-foot' : undefined}>
      <SkipLink />
      <BackBar
        backTo={backTo}
        backLabel={words.backToLesson}
        heads={heads}
        title={name === null ? words.finalTitle : words.title(name)}
        counter={
          counter && (
            <>
              <b className="fig">{words.counter(counter.current, counter.total)}</b> {words.questions}
            </>
          )
        }
      />
      <Page>{children}</Page>
    </div>
  )
}

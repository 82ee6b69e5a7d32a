import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** First thing in the page: leads past the bar to `<Page>`. */
export function SkipLink() {
  const words = useWords(commonWords)
  return (
    <a className="skip" href="#content">
      {words.skipToContent}
    </a>
  )
}

import { Icon } from '../icon.tsx'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'
import { useKeepsChoices } from './use-kept-choices.ts'

/** What is kept when the page is left: what was sent, and where the device can, what is only chosen. */
export function KeptNote() {
  const words = useWords(quizWords)
  const keeps = useKeepsChoices()
  return (
    <p className="note soft kept">
      <Icon name="check" size={20} />
      {keeps ? words.kept : words.keptOnceSent}
    </p>
  )
}

import { Icon } from '../icon.tsx'
import { useKeeps } from '../use-device.ts'
import { quizWords } from '../words/quiz.ts'
import { useWords } from '../words/use-words.ts'

/** What is kept when the page is left: what was sent, and where the device can, what is only chosen. */
export function KeptNote() {
  const words = useWords(quizWords)
  const keeps = useKeeps('localStorage')
  return (
    <p className="note soft kept">
      <Icon name="check" size={20} />
      {keeps ? words.kept : words.keptOnceSent}
    </p>
  )
}

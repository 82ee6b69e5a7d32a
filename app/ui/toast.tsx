import { noteWords } from './words/notes.ts'
import { useWords } from './words/use-words.ts'

/** A short message after something was done; read out, and gone with the next page. */
export function Toast({ code }: { code: string }) {
  const words = useWords(noteWords)
  const text = Object.hasOwn(words, code) ? words[code as keyof typeof words] : null // guarded by hasOwn
  return text ? (
    <p className="toast" role="status">
      {text}
    </p>
  ) : null
}

import { useState } from 'react'
import { Markup } from '../markup.tsx'

/**
 * A run of plain lesson content, drawn when the lesson was published. On the server `html` is there; in the browser it is
 * read back from the page at hydration, so that it does not travel twice.
 */
export function LessonHtml({ id, html }: { id: string; html: string | undefined }) {
  const [content] = useState(
    () => html ?? (typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '')),
  )
  return <Markup id={id} className="prose" html={content} />
}

import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** Keyset paging: before and after, no page numbers. Nothing is drawn when there is only one page. */
export function Pager({ previousTo, nextTo }: { previousTo?: string | null; nextTo?: string | null }) {
  const words = useWords(commonWords)
  if (!previousTo && !nextTo) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {previousTo && (
        <Link className="btn btn-text" to={previousTo} rel="prev">
          <Icon name="back" />
          {words.previousPage}
        </Link>
      )}
      {nextTo && (
        <Link className="btn btn-text" to={nextTo} rel="next">
          {words.nextPage}
          <Icon name="next" />
        </Link>
      )}
    </nav>
  )
}

import { Link } from '../link.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** The wordmark on teal, leading home. */
export function Brand({ className }: { className?: string }) {
  const words = useWords(commonWords)
  return (
    <Link className={className ? `brand ${className}` : 'brand'} to="/">
      <img src="/wordmark-on-teal.svg" alt={words.brandHome} width={126} height={30} />
    </Link>
  )
}

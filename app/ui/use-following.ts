import { useNavigate } from '@remix-run/react'
import type { MouseEvent } from 'react'

/**
 * For the element around links that were drawn as markup: a press on one goes there without loading a whole page, as
 * `Link` does. What the browser does otherwise with a press (a new tab, a download) it still does.
 */
export function useFollowing(): (event: MouseEvent) => void {
  const navigate = useNavigate()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const to = link?.getAttribute('href')
    const isPlain = event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey)
    if (!link || !to?.startsWith('/') || !isPlain || event.defaultPrevented) return
    event.preventDefault()
    navigate(to)
  }
}

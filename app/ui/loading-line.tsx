import { useNavigation } from '@remix-run/react'

/** A line over the page while the next one is fetched; what comes at once shows none. */
export function LoadingLine() {
  const { state } = useNavigation()
  return state === 'loading' ? <div className="loading-line" aria-hidden="true" /> : null
}

import { useEffect, useRef } from 'react'

/** Sends where a reader is, so that it survives the page: the heading in view when the page is left. */
export function useKeptPlace(address: string, signedIn: boolean): (seconds: number) => void {
  const heading = useRef<string | null>(null)
  useEffect(() => {
    if (!signedIn) return
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) heading.current = entry.target.id
    })
    for (const one of document.querySelectorAll('.prose h2[id]')) seen.observe(one)
    function leave(): void {
      if (document.visibilityState === 'hidden' && heading.current) send(address, { heading: heading.current })
    }
    document.addEventListener('visibilitychange', leave)
    return () => {
      seen.disconnect()
      document.removeEventListener('visibilitychange', leave)
      if (heading.current) send(address, { heading: heading.current })
    }
  }, [address, signedIn])
  return (seconds) => {
    if (signedIn) send(address, { seconds: String(seconds) })
  }
}

function send(address: string, fields: Record<string, string>): void {
  navigator.sendBeacon(`${address}/place`, new URLSearchParams(fields))
}

import { useEffect, useState } from 'react'
import { Icon } from '../icon.tsx'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'

type Way = 'link' | 'share' | 'copy' | 'copied'

/**
 * Sends the address where a certificate is checked: by the phone's own list of apps (Zalo among them) where it has one, else
 * copied. Without JavaScript the address stands there to be held and copied.
 */
export function ShareCertificate({ address, title }: { address: string; title: string }) {
  const words = useWords(meWords)
  const [way, setWay] = useState<Way>('link')
  useEffect(() => {
    const copies = 'clipboard' in navigator ? 'copy' : 'link'
    setWay('share' in navigator ? 'share' : copies)
  }, [])
  async function send() {
    if (way === 'share') {
      // Closed without sending: nothing to say.
      await navigator.share({ title, url: address }).catch(() => undefined)
      return
    }
    await navigator.clipboard.writeText(address).then(
      () => setWay('copied'),
      () => setWay('link'),
    )
  }
  return (
    <>
      {way !== 'link' && (
        <button type="button" className="btn btn-line btn-wide" onClick={send} aria-live="polite">
          <Icon name={way === 'copied' ? 'check' : 'share'} />
          {way === 'share' ? words.share : way === 'copied' ? words.shareCopied : words.shareCopy}
        </button>
      )}
      <p className="note soft">
        {words.shareAddress} <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
      </p>
    </>
  )
}

import { useEffect, useState } from 'react'
import { Icon } from '../icon.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'

/** The address of exactly this view; with JavaScript there is a button that copies it. */
export function ViewAddress({ address }: { address: string }) {
  const words = useWords(commonWords)
  const [state, setState] = useState<'asleep' | 'ready' | 'copied'>('asleep')
  useEffect(() => setState('ready'), [])
  async function copy() {
    await navigator.clipboard.writeText(new URL(address, window.location.href).href)
    setState('copied')
  }
  return (
    <p className="adr">
      <Icon name="link" size={16} />
      <span>{address}</span>
      {state !== 'asleep' && (
        <button type="button" onClick={copy} aria-live="polite">
          {state === 'copied' ? words.copied : words.copy}
        </button>
      )}
    </p>
  )
}

import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'
import { type NetworkState, networkState, watchNetwork } from './patient-fetch.ts'
import { networkWords } from './words/network.ts'
import { useWords } from './words/use-words.ts'

/** Says, while nothing comes through, what is kept and that it will be sent. */
export function NetBar() {
  const words = useWords(networkWords)
  const state = useSyncExternalStore<NetworkState>(watchNetwork, networkState, () => 'good')
  return (
    <div role="status" className="net-place">
      {state !== 'good' && (
        <p className="net-bar">
          <Icon name="offline" />
          <span>
            <b>{state === 'waiting' ? words.waitingTitle : words.lostTitle}</b>{' '}
            {state === 'waiting' ? words.waiting : words.lost}
          </span>
        </p>
      )}
    </div>
  )
}

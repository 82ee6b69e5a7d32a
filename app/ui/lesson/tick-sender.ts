import type { Device } from '../device.ts'
import { networkState } from '../patient-fetch.ts'
import { nextBatch, settle, type TickBatch, tabDevice } from './kept-ticks.ts'

/** How the server took what was sent; `later`: it could not be asked just now. */
export type TickAnswer = 'taken' | 'refused' | 'signed_out' | 'later'

export type TickSender = {
  /** from now on somebody is signed in; `onSignedOut` when an answer says they are not any more */
  start(onSignedOut: () => void): void
  stop(): void
  /** something new is kept, or the network has changed */
  wake(): void
  /** what waits has waited for a while, or could not be sent */
  isLate(): boolean
  watch(onChange: () => void): () => void
}

const lateMs = 2500
const longestPauseMs = 20_000

/**
 * Sends kept ticks to the account, one request after the other, so that none overtakes another: a change made while its
 * item is on the way goes after it. Nothing is let go of before it was answered.
 */
export function createTickSender(
  device: () => Device,
  post: (batch: TickBatch) => Promise<TickAnswer>,
  pause: (ms: number) => Promise<void>,
  isNetworkGood: () => boolean,
): TickSender {
  const watchers = new Set<() => void>()
  let signedOut: (() => void) | null = null
  let sending = false
  let late = false

  function tell(isLate: boolean): void {
    late = isLate && nextBatch(device()) !== null
    for (const onChange of watchers) onChange()
  }

  async function send(): Promise<void> {
    sending = true
    try {
      for (let ms = 1000; signedOut; ) {
        const batch = nextBatch(device())
        if (!batch) return
        const timer = setTimeout(() => tell(true), lateMs)
        const answer = await post(batch)
        clearTimeout(timer)
        if (answer === 'signed_out') {
          signedOut?.()
          signedOut = null
        } else if (answer === 'later') {
          tell(true)
          await pause(ms)
          ms = Math.min(ms * 2, longestPauseMs)
        } else {
          settle(device(), batch)
          tell(late)
          ms = 1000
        }
      }
    } finally {
      sending = false
    }
  }

  function wake(): void {
    tell(late || !isNetworkGood())
    if (!sending) void send()
  }

  return {
    start(onSignedOut) {
      signedOut = onSignedOut
      wake()
    },
    stop() {
      signedOut = null
    },
    wake,
    isLate: () => late,
    watch(onChange) {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
}

/** The sender of this tab. */
export const tickSender = createTickSender(tabDevice, post, pauseOrOnline, () => networkState() === 'good')

const redirected = 202 // how an answer to a request for data says "go elsewhere": to sign in
const askAgain = [408, 429]

async function post({ lesson, checklist, items, ticked }: TickBatch): Promise<TickAnswer> {
  const fields = items.map((item) => ['item', String(item)])
  const body = new URLSearchParams([
    ['intent', 'tick'],
    ['checklist', checklist],
    ['ticked', ticked ? '1' : '0'],
    ...fields,
  ])
  try {
    const { status } = await fetch(`${lesson}.data`, { method: 'POST', body })
    if (status === redirected) return 'signed_out'
    if (status < 400) return 'taken'
    return status >= 500 || askAgain.includes(status) ? 'later' : 'refused'
  } catch {
    return 'later'
  }
}

async function pauseOrOnline(ms: number): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(go, ms)
    function go(): void {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      done()
    }
    window.addEventListener('online', go)
  })
}

/** Whether something waits to be asked for again. Known to whoever listens. */
let waiting = 0
const listeners = new Set<() => void>()

export type NetworkState = 'good' | 'lost' | 'waiting'

export function networkState(): NetworkState {
  if (waiting > 0) return 'waiting'
  return navigator.onLine ? 'good' : 'lost'
}

/** Calls back at each change of `networkState`; returns what ends it. */
export function watchNetwork(onChange: () => void): () => void {
  listeners.add(onChange)
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    listeners.delete(onChange)
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

const patienceMs = 90_000
const longestPauseMs = 5000

/**
 * A dropped connection is not an answer: data of our pages and forms are asked for again until one comes, for as long as
 * somebody may be patient. A form may be sent twice without harm, because its key makes the second the first.
 */
export function makeFetchPatient(): void {
  const plain = window.fetch
  window.fetch = async (input, init) => {
    if (!isOurs(input)) return plain(input, init)
    const until = Date.now() + patienceMs
    for (let pause = 500; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        return await plain(input, init)
      } catch (error) {
        // An abort is somebody's wish, and no TypeError.
        if (!(error instanceof TypeError) || Date.now() > until) throw error
      }
      await waitFor(pause, init?.signal, isAsked(input))
    }
  }
}

/** Without network a link would lead to the browser's own error page, and what was typed would be gone. */
export function holdLinksOffline(): void {
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (navigator.onLine || !link || link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}

function isOurs(input: RequestInfo | URL): input is string | URL {
  if (input instanceof Request) return false // its body is spent after one try
  const { origin, pathname } = new URL(input, location.href)
  return origin === location.origin && (pathname.endsWith('.data') || pathname === '/__manifest')
}

// What a page looks up on its own, ahead of any click, is no waiting that anybody need hear of.
function isAsked(input: string | URL): boolean {
  return new URL(input, location.href).pathname !== '/__manifest'
}

/** Until the pause is over, the network is back, or nobody wants the answer any more. */
async function waitFor(pause: number, signal: AbortSignal | null | undefined, isAsked: boolean): Promise<void> {
  if (isAsked) count(1)
  await new Promise<void>((done) => {
    const timer = setTimeout(done, pause)
    window.addEventListener('online', () => done(), { once: true, signal: AbortSignal.timeout(pause) })
    signal?.addEventListener('abort', () => done(), { once: true })
    signal?.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
  if (isAsked) count(-1)
}

function count(change: number): void {
  waiting += change
  for (const onChange of listeners) onChange()
}

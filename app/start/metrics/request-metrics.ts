import { createHistogram } from './registry.ts'

const requestSeconds = createHistogram(
  'lensan_request_seconds',
  'How long requests took, by the pattern of their route.',
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
)

type Answered = { method: string; route: string; status: number; cut: boolean; ms: number }

const methods = new Set(['GET', 'HEAD', 'POST'])

/** Counts an answer. `cut`: whoever asked went away before its end. */
export function countRequest({ method, route, status, cut, ms }: Answered): void {
  requestSeconds(ms / 1000, {
    route,
    method: methods.has(method) ? method : 'other',
    status: cut ? 'cut' : `${Math.floor(status / 100)}xx`,
  })
}

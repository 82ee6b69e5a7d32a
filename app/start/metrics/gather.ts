import { observeProcess } from './process-metrics.ts'
import { createGauge, type Family, readFamilies, renderFamilies } from './registry.ts'

/** What processes say to each other about metrics; `look` is the number of one look at all of them. */
type Message =
  | { metrics: 'give'; look: number }
  | { metrics: 'given'; look: number; families: Array<Family> }
  | { metrics: 'wanted'; wish: number }
  | { metrics: 'text'; wish: number; text: string }

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'metrics' in message
}

/** Gives this process's metrics to the supervisor when it asks. `look` is done before, for what is not counted as it happens. */
export function giveMetrics(look: () => Promise<void> = async () => {}): void {
  const own = observeProcess()
  process.on('message', async (message: unknown) => {
    if (!isMessage(message) || message.metrics !== 'give') return
    own.look()
    await look().catch(() => {}) // a database that is away shows elsewhere
    if (process.connected)
      process.send?.({ metrics: 'given', look: message.look, families: readFamilies() } satisfies Message)
  })
}

const patienceMs = 1500

/** Asks the supervisor for the metrics of every process, as text. Errors: when it does not answer in time. */
export function createAsking(): () => Promise<string> {
  let wishes = 0
  const open = new Map<number, (text: string) => void>()
  process.on('message', (message: unknown) => {
    if (isMessage(message) && message.metrics === 'text') open.get(message.wish)?.(message.text)
  })
  return async () => {
    wishes += 1
    const wish = wishes
    try {
      return await new Promise<string>((done, fail) => {
        open.set(wish, done)
        setTimeout(() => fail(new Error('the supervisor does not answer')), 2 * patienceMs).unref()
        process.send?.({ metrics: 'wanted', wish } satisfies Message)
      })
    } finally {
      open.delete(wish)
    }
  }
}

type Receiver = { send: (message: Message) => unknown; isConnected: () => boolean }
/** A process of ours by its place: `web-1`, `jobs`. It keeps its name when it is replaced. */
export type Place = { name: string; receiver: Receiver | undefined; starts: number }

const up = createGauge('lensan_process_up', '1 when there is a process in this place.')
const starts = createGauge('lensan_process_starts_total', 'How often a process was started in this place.', 'counter')

/**
 * The supervisor's part: `hear` gets every message of every process. Whoever does not answer in time is left out, and is
 * missing in the text.
 */
export function createGathering(listPlaces: () => Array<Place>): { hear: (from: Receiver, message: unknown) => void } {
  let looks = 0
  const own = observeProcess()
  const open = new Map<number, (from: Receiver, families: Array<Family>) => void>()
  const gather = async () => {
    looks += 1
    const look = looks
    const places = listPlaces()
    const found = new Map<Receiver, Array<Family>>()
    const present = places.flatMap(({ receiver }) => (receiver?.isConnected() ? [receiver] : []))
    await new Promise<void>((done) => {
      setTimeout(done, patienceMs).unref()
      open.set(look, (from, families) => {
        if (found.set(from, families).size === present.length) done()
      })
      for (const receiver of present) receiver.send({ metrics: 'give', look })
      if (present.length === 0) done()
    })
    open.delete(look)
    own.look()
    for (const place of places) {
      up(place.receiver ? 1 : 0, { place: place.name })
      starts(place.starts, { place: place.name })
    }
    const given = places.map(({ name, receiver }) => ({ name, families: (receiver && found.get(receiver)) ?? [] }))
    return renderFamilies([{ name: 'supervisor', families: readFamilies() }, ...given])
  }
  return {
    hear(from, message) {
      if (!isMessage(message)) return
      if (message.metrics === 'given') open.get(message.look)?.(from, message.families)
      if (message.metrics === 'wanted') {
        const { wish } = message
        void gather().then((text) => from.isConnected() && from.send({ metrics: 'text', wish, text }))
      }
    },
  }
}

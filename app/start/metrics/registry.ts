/** One value with its labels; of a histogram, one of its rows (`_bucket`, `_sum`, `_count`). */
export type Sample = { suffix?: string; labels: Record<string, string>; value: number }
/** All values of one name, as one process gives them to another. */
export type Family = { name: string; help: string; type: 'counter' | 'gauge' | 'histogram'; samples: Array<Sample> }

type Labels = Record<string, string>

const families: Array<() => Family> = []

// What comes from outside cannot fill the memory: routes are patterns and statements have names, but nothing proves it.
const mostSeries = 2000

function keep<Value>(begin: () => Value) {
  const series = new Map<string, { labels: Labels; value: Value }>()
  const of = (labels: Labels): Value | undefined => {
    const key = Object.values(labels).join('\u0000')
    const known = series.get(key)
    if (known) return known.value
    if (series.size >= mostSeries) return undefined
    const value = begin()
    series.set(key, { labels, value })
    return value
  }
  return { of, list: () => [...series.values()] }
}

/** What only grows, until the process ends. */
export function createCounter(name: string, help: string): (labels?: Labels, by?: number) => void {
  const series = keep(() => ({ count: 0 }))
  families.push(() => ({
    ...{ name, help, type: 'counter' },
    samples: series.list().map(({ labels, value }) => ({ labels, value: value.count })),
  }))
  return (labels = {}, by = 1) => {
    const value = series.of(labels)
    if (value) value.count += by
  }
}

/** What is known only by looking: it goes up and down, or (`counter`) was added up elsewhere. */
export function createGauge(
  name: string,
  help: string,
  type: 'gauge' | 'counter' = 'gauge',
): (value: number, labels?: Labels) => void {
  const series = keep(() => ({ now: 0 }))
  families.push(() => ({
    ...{ name, help, type },
    samples: series.list().map(({ labels, value }) => ({ labels, value: value.now })),
  }))
  return (now, labels = {}) => {
    const value = series.of(labels)
    if (value) value.now = now
  }
}

/** How often something took how long, in seconds; `bounds` in rising order. */
export function createHistogram(
  name: string,
  help: string,
  bounds: ReadonlyArray<number>,
): (seconds: number, labels?: Labels) => void {
  const series = keep(() => ({ buckets: bounds.map(() => 0), sum: 0, count: 0 }))
  families.push(() => ({
    ...{ name, help, type: 'histogram' },
    samples: series.list().flatMap(({ labels, value }) => {
      let below = 0
      const rows = bounds.map((bound, at) => {
        below += value.buckets[at] ?? 0
        return { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: below }
      })
      return [
        ...rows,
        { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: value.count },
        { suffix: '_sum', labels, value: value.sum },
        { suffix: '_count', labels, value: value.count },
      ]
    }),
  }))
  return (seconds, labels = {}) => {
    const value = series.of(labels)
    if (!value) return
    value.sum += seconds
    value.count += 1
    const at = bounds.findIndex((bound) => seconds <= bound)
    if (at >= 0) value.buckets[at] = (value.buckets[at] ?? 0) + 1
  }
}

/** Everything this process has counted. */
export function readFamilies(): Array<Family> {
  return families.map((read) => read()).filter(({ samples }) => samples.length > 0)
}

/** The text that Prometheus reads (version 0.0.4), of several processes: each value bears the name of its own. */
export function renderFamilies(processes: ReadonlyArray<{ name: string; families: Array<Family> }>): string {
  const heads = new Map<string, { head: string; lines: Array<string> }>()
  for (const { name: process, families } of processes)
    for (const { name, help, type, samples } of families) {
      const one = heads.get(name) ?? { head: `# HELP ${name} ${help}\n# TYPE ${name} ${type}`, lines: [] }
      heads.set(name, one)
      for (const { suffix = '', labels, value } of samples)
        one.lines.push(`${name}${suffix}${drawLabels({ ...labels, process })} ${value}`)
    }
  return [...heads.values()].map(({ head, lines }) => `${head}\n${lines.join('\n')}\n`).join('')
}

function drawLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeValue(value)}"`)
  return `{${pairs.join(',')}}`
}

function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

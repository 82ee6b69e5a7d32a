/** What an attribute may say. `flag` stands bare (`correct`); the rest are strings. */
export type AttributeKind =
  | 'text'
  | 'flag'
  | 'word'
  | 'percent'
  | 'count'
  | 'number'
  | 'day'
  | 'url'
  | 'image'
  | 'video'
  | 'file'
  | 'lesson'
  | ReadonlyArray<string>

export type AttributeRule = { kind: AttributeKind; required?: true }

/**
 * Where a component may stand (`page`: outermost, or in a Platform; `block`: there and in text that holds blocks; a list: only
 * in these), and what it may hold (`nothing`, `blocks`: text and block components, `words`: one paragraph, `list`: task items, a list: only these).
 */
export type ComponentRule = {
  place: 'top' | 'page' | 'block' | ReadonlyArray<string>
  holds: 'nothing' | 'blocks' | 'words' | 'list' | 'page' | ReadonlyArray<string>
  attributes: Readonly<Record<string, AttributeRule>>
}

const text: AttributeRule = { kind: 'text' }
const needed: AttributeRule = { kind: 'text', required: true }
const name: AttributeRule = { kind: 'word', required: true }

export const calloutKinds = ['tip', 'warning', 'law', 'money', 'story'] as const
export const questionKinds = ['single', 'multiple', 'true-false', 'order', 'number'] as const
export const platforms = ['tiktok_shop', 'shopee'] as const

/** The components of the lesson language. What is not here is refused. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Video: { place: 'page', holds: 'nothing', attributes: { id: { kind: 'video', required: true }, caption: text } },
  Quiz: {
    place: 'page',
    holds: ['Question'],
    attributes: {
      id: name,
      title: text,
      pass: { kind: 'percent' },
      shuffle: { kind: 'flag' },
      attempts: { kind: 'count' },
      draw: { kind: 'count' },
      feedback: { kind: ['each', 'end'] },
    },
  },
  Question: {
    place: ['Quiz'],
    holds: 'blocks',
    attributes: {
      id: name,
      kind: { kind: questionKinds, required: true },
      points: { kind: 'count' },
      answer: text,
      tolerance: { kind: 'number' },
      unit: text,
      partial: { kind: 'flag' },
      why: text,
      source: text,
      url: { kind: 'url' },
      checked: { kind: 'day' },
      lesson: { kind: 'lesson' },
    },
  },
  Choice: { place: ['Question'], holds: 'words', attributes: { correct: { kind: 'flag' }, why: text } },
  Callout: {
    place: 'block',
    holds: 'blocks',
    attributes: { kind: { kind: calloutKinds, required: true }, title: text },
  },
  Steps: { place: 'block', holds: ['Step'], attributes: {} },
  Step: { place: ['Steps'], holds: 'blocks', attributes: { title: needed } },
  Checklist: { place: 'page', holds: 'list', attributes: { id: name, title: text } },
  Compare: { place: 'block', holds: ['Do', 'Dont'], attributes: {} },
  Do: { place: ['Compare'], holds: 'blocks', attributes: { title: text } },
  Dont: { place: ['Compare'], holds: 'blocks', attributes: { title: text } },
  Figure: {
    place: 'block',
    holds: 'nothing',
    attributes: { src: { kind: 'image', required: true }, alt: needed, caption: text, credit: text },
  },
  Fact: {
    place: 'block',
    holds: 'blocks',
    attributes: {
      source: needed,
      checked: { kind: 'day', required: true },
      url: { kind: 'url' },
      effective: text,
      title: text,
    },
  },
  Platform: { place: 'top', holds: 'page', attributes: { name: { kind: platforms, required: true } } },
  Download: { place: 'page', holds: 'nothing', attributes: { id: { kind: 'file', required: true }, label: needed } },
}

export const componentNames = Object.keys(components)

/** The rule of a component; names that every object answers to (`constructor`) are not components. */
export function ruleOf(component: string): ComponentRule | undefined {
  return Object.hasOwn(components, component) ? components[component] : undefined
}

/** HTML that may stand among words, without attributes. */
export const safeTags: ReadonlySet<string> = new Set([
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'mark',
  'sub',
  'sup',
  'small',
  'kbd',
])

/** The component a trainer probably meant, by fewest changed letters. */
export function nearestComponent(written: string): string | null {
  const folded = written.toLowerCase().slice(0, 30)
  const near = componentNames
    .map((known) => ({ known, away: distance(folded, known.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)[0]
  return near && near.away <= 2 ? near.known : null
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= b.length; at += 1) {
      next.push(
        Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1)),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}

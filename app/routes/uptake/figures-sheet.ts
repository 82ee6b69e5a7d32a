import { slugOf } from '#app/domain/kernel/index.ts'
import type { DeliveredHead } from '#app/domain/ledger/index.server.ts'
import { compareCommunes, findCommune } from '#app/domain/reference/index.ts'
import { headMark, type TraineeCounts } from '#app/domain/reporting/index.server.ts'
import { type CountQuery, nameOf } from '#app/domain/reporting/index.ts'
import type { Sheet } from '#app/domain/reporting/ports.ts'
import { formatDate, formatDateTime } from '#app/ui/format.ts'
import { commonWords } from '#app/ui/words/common.ts'
import { figuresFileWords } from '#app/ui/words/figures-file.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import type { Language } from '#app/web/context.ts'
import { rangeSort, rangeText } from './period-words.ts'
import { rowsRule } from './rows-rule.ts'

type Line = [term: string, text: string]

type Table = { headcount: TraineeCounts; participations: TraineeCounts }

/**
 * What else the sheet says: the communes that alone were counted, the head that was given out with it, when it was made, and
 * whether its period is not over.
 */
type About = { places: Array<string>; head: DeliveredHead | null; at: Date; isOpen: boolean }

/** The table of a view for a spreadsheet: groups in order, communes by name, both figures, and what they stand on. */
export function figuresSheet(
  query: CountQuery,
  { headcount, participations }: Table,
  { places, head, at, isOpen }: About,
  language: Language,
): Sheet {
  const words = uptakeWords[language]
  const file = figuresFileWords[language]
  const by = query.by ?? 'commune'
  const days = rangeText(words, query, (day) => formatDate(day, language))
  const hasTurns = query.kind !== 'registered'
  const turns = new Map(participations.groups.map(({ key, count }) => [key, count]))
  // A commune is its code: names change and repeat. What is no commune has none.
  const codeOf = (key: string) => (by === 'commune' ? [findCommune(key)?.code ?? ''] : [])
  const groups =
    by === 'commune' ? headcount.groups.toSorted((a, b) => compareCommunes(a.key, b.key)) : headcount.groups
  return {
    title: `${words.rankedBy(words.kinds[query.kind], words.breakdowns[by])}, ${days}`,
    head: [
      [file.period, days],
      ...(isOpen ? [[file.state, file.open[rangeSort(query, nameOf(query))]] satisfies Line] : []),
      ...(places.length > 0 ? [[file.seen, words.onlyThere(places.join(', '))] satisfies Line] : []),
      [file.at, file.atOffice(formatDateTime(at, language), commonWords[language].office)],
    ],
    headings: [
      words.breakdowns[by],
      ...(by === 'commune' ? [file.code] : []),
      words.measures.headcount,
      ...(hasTurns ? [words.measures.participations] : []),
    ],
    rows: groups.map(({ key, label, count }) => [
      label,
      ...codeOf(key),
      count,
      ...(hasTurns ? [turns.get(key) ?? 0] : []),
    ]),
    total: [
      // Where turns add up and persons do not, the word stands for both.
      headcount.additive ? words.all : words.distinct,
      ...codeOf(''),
      headcount.total,
      ...(hasTurns ? [participations.total] : []),
    ],
    notes: [
      [file.position, String(headcount.position)],
      [file.rule, String(headcount.ruleVersion)],
      ...headNotes(head, language),
      [file.note, rowsRule(words, query, by)],
    ],
  }
}

/** `len-san-hoan-thanh-theo-xa-phuong-2026-10-15-den-2026-11-14.xlsx`: the same question is the same name. */
export function figuresFileName(query: CountQuery, format: string, language: Language): string {
  const words = uptakeWords[language]
  const file = figuresFileWords[language]
  const name = file.fileName(
    slugOf(words.kinds[query.kind]),
    slugOf(words.breakdowns[query.by ?? 'commune']),
    rangeText(file.range, query, (day) => day),
  )
  return `${name}.${format}`
}

const shownDigits = 12

function headNotes(head: DeliveredHead | null, language: Language): Array<Line> {
  if (!head) return []
  const words = figuresFileWords[language]
  const signed: Array<Line> =
    head.signature && head.keyId ? [[words.signature, words.signedBy(head.signature, head.keyId)]] : []
  return [
    [words.head, `${head.position}:${head.hash.slice(0, shownDigits)}…`],
    [words.headFull, headMark(head)],
    ...signed,
    [words.check, `npm run -s cli -- ledger verify --head ${headMark(head)}`],
  ]
}

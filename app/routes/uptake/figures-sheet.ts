import type { TraineeCounts } from '#app/domain/reporting/index.server.ts'
import type { CountQuery } from '#app/domain/reporting/index.ts'
import type { Sheet } from '#app/domain/reporting/ports.ts'
import { formatDate } from '#app/ui/format.ts'
import { uptakeWords } from '#app/ui/words/uptake.ts'
import type { Language } from '#app/web/context.ts'

type Table = { headcount: TraineeCounts; participations: TraineeCounts }

/** The table of a view for a spreadsheet: groups in their fixed order, both figures, and under them what they stand on. */
export function figuresSheet(
  query: CountQuery,
  { headcount, participations }: Table,
  places: Array<string>,
  language: Language,
): Sheet {
  const words = uptakeWords[language]
  const by = query.by ?? 'commune'
  const days = words.rangeNote(formatDate(query.from), formatDate(query.to))
  const hasTurns = query.kind !== 'registered'
  const turns = new Map(participations.groups.map(({ key, count }) => [key, count]))
  // A commune is its code: names change and repeat.
  const codeOf = (key: string) => (by === 'commune' ? [key] : [])
  const rule = headcount.additive ? words.additive : words.overlapping
  return {
    title: `${words.rankedBy(words.kinds[query.kind], words.breakdowns[by])}, ${days}`,
    headings: [
      words.breakdowns[by],
      ...(by === 'commune' ? [words.sheet.code] : []),
      words.measures.headcount,
      ...(hasTurns ? [words.measures.participations] : []),
    ],
    rows: headcount.groups.map(({ key, label, count }) => [
      label,
      ...codeOf(key),
      count,
      ...(hasTurns ? [turns.get(key) ?? 0] : []),
    ]),
    total: [
      headcount.additive ? words.all : words.distinct,
      ...codeOf(''),
      headcount.total,
      ...(hasTurns ? [participations.total] : []),
    ],
    notes: [
      [words.sheet.period, days],
      ...(places.length > 0 ? [[words.sheet.seen, words.onlyThere(places.join(', '))] satisfies [string, string]] : []),
      [words.sheet.position, String(headcount.position)],
      [words.sheet.rule, String(headcount.ruleVersion)],
      [
        words.sheet.note,
        [rule, hasTurns && words.measureRule, by === 'commune' && words.movedRule].filter(Boolean).join(' '),
      ],
    ],
  }
}

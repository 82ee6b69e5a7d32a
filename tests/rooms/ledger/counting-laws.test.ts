import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { addDays, newId } from '#app/domain/kernel/index.ts'
import {
  countHeadcount,
  countParticipations,
  listCountedPersons,
  mergePersons,
  rebuildRollups,
  sealNow,
  unmergePersons,
  verifyLedger,
} from '#app/domain/ledger/index.server.ts'
import {
  breakdowns,
  type CountedKind,
  type CountedPersonsQuestion,
  type CountQuestion,
  type Counts,
  correctionKinds,
  countedKinds,
  factKinds,
  isAdditive,
  type Measure,
  measures,
} from '#app/domain/ledger/index.ts'
import { countNaively, entriesThatCount, humanOf } from '#tests/reference-counter.ts'
import { type Ledger, openLedger, someone } from './fixture.ts'
import { histories, live, type Seen } from './history.ts'

const ledger = await openLedger()
// A slow machine tries fewer histories; a failing one is made smaller for as long as there is time.
const limits = { interruptAfterTimeLimit: 15_000 }

let running: Promise<unknown> = Promise.resolve()
// What the time limit interrupts goes on behind its back: the next test waits until the ledger is its own.
const property = ((...args: Array<unknown>) => {
  const predicate = args.pop() as (...drawn: Array<unknown>) => Promise<void> // the last argument of asyncProperty
  const build = fc.asyncProperty as (...args: Array<unknown>) => unknown
  return build(...args, (...drawn: Array<unknown>) => {
    const run = predicate(...drawn)
    running = run.catch(() => {})
    return run
  })
}) as typeof fc.asyncProperty // the same arguments, passed on
afterEach(() => running)
const kinds = Object.keys(countedKinds) as Array<CountedKind>
const always = { from: '2020-01-01', to: '2035-12-31' }

const ranges = fc.array(
  fc
    .record({ start: fc.integer({ min: -110, max: 250 }), length: fc.oneof(fc.nat(8), fc.nat(40), fc.nat(400)) })
    .map(({ start, length }) => {
      const from = addDays('2026-10-01', start)
      return { from, to: addDays(from, length) }
    }),
  { minLength: 2, maxLength: 2 },
)

type Range = { from: string; to: string }

function count({ ctx }: Ledger, measure: Measure, question: CountQuestion): Promise<Counts> {
  return measure === 'headcount' ? countHeadcount(ctx, question) : countParticipations(ctx, question)
}

/** Every figure there is over some ranges. */
async function everyFigure(ledger: Ledger, over: Array<Range>) {
  const asked = over.flatMap((range) =>
    measures.flatMap((measure) =>
      kinds.flatMap((kind) => [undefined, ...breakdowns].map((by) => ({ measure, kind, by, ...range }))),
    ),
  )
  return Promise.all(
    asked.map(async (question) => ({ question, figure: await count(ledger, question.measure, { ...question }) })),
  )
}

const total = { entries: 0, late: 0, voided: 0, merged: 0, corrected: 0 }
const kindsSeen: Record<string, number> = {}

function remember(seen: Seen): void {
  for (const key of Object.keys(total) as Array<keyof typeof total>) total[key] += seen[key]
  for (const [kind, count] of Object.entries(seen.kinds)) kindsSeen[kind] = (kindsSeen[kind] ?? 0) + count
}

test('every cell agrees with a naive counter, whatever happened and whenever it was sealed', {
  timeout: 60_000,
}, async () => {
  const runs = 30
  let lived = 0
  await fc.assert(
    property(histories, ranges, async (history, drawn) => {
      await ledger.empty()
      const { seen } = await live(ledger, history)
      remember(seen)
      const { position } = await sealNow(ledger.ctx)
      const entries = await ledger.readLedger()
      for (const { question, figure } of await everyFigure(ledger, [...drawn, always])) {
        const { position: counted, ruleVersion, ...cells } = figure
        expect(counted).toBe(position)
        expect({ question, ...cells }).toEqual({ question, ...countNaively(entries, question) })
        if (!question.by) continue
        const sum = cells.rows.reduce((all, row) => all + row.count, 0)
        if (isAdditive(question.measure, question.by)) expect(sum).toBe(cells.total)
        else expect(cells.rows.every((row) => row.count <= cells.total) && cells.total <= sum).toBe(true)
      }
      for (const kind of kinds) {
        const [heads, turns] = await Promise.all(measures.map((measure) => count(ledger, measure, { kind, ...always })))
        expect(heads?.total).toBeLessThanOrEqual(turns?.total ?? 0)
      }
      expect((await verifyLedger(ledger.ctx)).faults).toEqual([])
      lived += 1
    }),
    { ...limits, numRuns: runs },
  )
  // A few histories, which is all a busy machine gets through, need not hold everything.
  if (lived < runs) return
  for (const share of [total.late, total.voided, total.merged, total.corrected])
    expect(share / total.entries).toBeGreaterThan(0.05)
  expect(Object.keys(kindsSeen).sort()).toEqual([...factKinds, ...correctionKinds].sort())
})

test('what is not sealed yet is not counted, and does not change what is', { timeout: 40_000 }, async () => {
  let unsealed = 0
  await fc.assert(
    property(histories, ranges, async (history, drawn) => {
      await ledger.empty()
      await live(ledger, history)
      const entries = await ledger.readLedger()
      for (const { question, figure } of await everyFigure(ledger, [...drawn, always])) {
        const sealed = entries.filter(({ id }) => id <= figure.position)
        unsealed += entries.length - sealed.length
        const { total, rows } = figure
        expect({ question, total, rows }).toEqual({ question, ...countNaively(sealed, question) })
      }
    }),
    { ...limits, numRuns: 15 },
  )
  expect(unsealed).toBeGreaterThan(0)
})

test('a gap of any length brings a person into a range once, at its edges too', async () => {
  await ledger.empty()
  const gaps = [1, 6, 7, 8, 30, 31, 32, 91, 92, 93, 365, 366, 367]
  for (const gap of gaps) {
    const personId = newId()
    for (const day of ['2024-03-10', addDays('2024-03-10', gap)]) {
      await ledger.enter({ personId, kind: 'enrolled', courseKey: 'live', occurredAt: new Date(`${day}T05:00:00Z`) })
    }
  }
  await sealNow(ledger.ctx)
  const entries = await ledger.readLedger()
  const edges = [0, 1, ...gaps].flatMap((gap) => [addDays('2024-03-10', gap), addDays('2024-03-10', gap + 1)])
  const days = [...new Set(edges)].sort()
  for (const from of days) {
    for (const to of days.filter((day) => day >= from)) {
      const question = { kind: 'enrolled' as const, from, to, by: undefined }
      expect({ from, to, total: (await count(ledger, 'headcount', question)).total }).toEqual({
        from,
        to,
        total: countNaively(entries, { measure: 'headcount', ...question }).total,
      })
    }
  }
})

test('whole reporting months and the days at their edges make one figure', { timeout: 20_000 }, async () => {
  await ledger.empty()
  const days = ['12', '01', '02', '03'].flatMap((month) =>
    ['01', '13', '14', '15', '16'].map((day) => `${month === '12' ? 2025 : 2026}-${month}-${day}`),
  )
  for (const [at, day] of days.entries()) {
    const gender = at % 2 ? 'female' : 'male'
    const commune = at % 3 ? '18073' : '18085'
    await ledger.enter({
      personId: newId(),
      kind: 'person_registered',
      occurredAt: new Date(`${day}T05:00:00Z`),
      circumstances: { ...someone, gender, commune },
    })
  }
  await sealNow(ledger.ctx)
  const entries = await ledger.readLedger()
  for (const from of days) {
    for (const to of days.filter((day) => day >= from)) {
      for (const by of [undefined, 'gender', 'commune'] as const) {
        const question = { kind: 'registered' as const, from, to, by }
        const { total, rows } = await countHeadcount(ledger.ctx, question)
        expect({ from, to, total, rows }).toEqual({
          from,
          to,
          ...countNaively(entries, { measure: 'headcount', ...question }),
        })
      }
      const ofOne = await countHeadcount(ledger.ctx, {
        kind: 'registered',
        from,
        to,
        by: 'gender',
        communes: ['18085'],
      })
      const seen = entries.filter((entry) => entry.commune === '18085')
      expect(ofOne).toMatchObject(
        countNaively(seen, { measure: 'headcount', kind: 'registered', from, to, by: 'gender' }),
      )
    }
  }
})

test('who completed has started, and who started is enrolled', { timeout: 30_000 }, async () => {
  await fc.assert(
    property(histories, async (history) => {
      await ledger.empty()
      await live(ledger, history)
      const entries = await ledger.readLedger()
      const who = (kind: string) =>
        new Set(entriesThatCount(entries, kind).map(({ human, course }) => `${human} ${course}`))
      expect([...who('completed')].filter((one) => !who('started').has(one))).toEqual([])
      expect([...who('started')].filter((one) => !who('enrolled').has(one))).toEqual([])
      expect([...who('certified')].filter((one) => !who('completed').has(one))).toEqual([])
    }),
    { ...limits, numRuns: 20 },
  )
})

test('a merge takes one away where both were counted, and an unmerge gives every cell back', {
  timeout: 40_000,
}, async () => {
  await fc.assert(
    property(histories, ranges, fc.nat(6), fc.nat(6), async (history, drawn, a, b) => {
      await ledger.empty()
      const { ids } = await live(ledger, history)
      await sealNow(ledger.ctx)
      const entries = await ledger.readLedger()
      const [one, other] = [humanOf(entries, ids[a] ?? ''), humanOf(entries, ids[b] ?? '')]
      fc.pre(one !== other)
      const before = await everyFigure(ledger, drawn)
      await mergePersons(ledger.ctx, { personId: one, intoPersonId: other, key: newId() })
      await sealNow(ledger.ctx)
      const between = await everyFigure(ledger, drawn)
      before.forEach(({ question, figure }, at) => {
        if (question.measure !== 'headcount') return
        const counted = new Set(
          entriesThatCount(entries, question.kind)
            .filter(({ day }) => day >= question.from && day <= question.to)
            .map(({ human }) => human),
        )
        expect(between[at]?.figure.total).toBe(figure.total - (counted.has(one) && counted.has(other) ? 1 : 0))
      })
      await unmergePersons(ledger.ctx, { personId: one, intoPersonId: other, key: newId() })
      await sealNow(ledger.ctx)
      const cells = (figures: typeof before) =>
        figures.map(({ question, figure }) => ({ question, total: figure.total, rows: figure.rows }))
      expect(cells(await everyFigure(ledger, drawn))).toEqual(cells(before))
    }),
    { ...limits, numRuns: 10 },
  )
})

async function listPageByPage(question: Omit<CountedPersonsQuestion, 'after' | 'limit'>): Promise<Array<number>> {
  const found: Array<number> = []
  for (;;) {
    const page = await listCountedPersons(ledger.ctx, { ...question, after: found.at(-1) ?? null, limit: 2 })
    found.push(...page.map(({ entryId }) => entryId))
    if (page.length < 2) return found
  }
}

test('the persons behind every figure are as many as it says, page by page', async () => {
  await fc.assert(
    property(histories, ranges, async (history, drawn) => {
      await ledger.empty()
      await live(ledger, history)
      await sealNow(ledger.ctx)
      const figures = (await everyFigure(ledger, drawn.slice(0, 1))).filter(
        ({ question, figure }) => figure.total > 0 && question.kind !== 'registered',
      )
      const cells = figures.flatMap(({ question, figure }) =>
        (question.by ? figure.rows : [{ key: undefined, count: figure.total }]).map((cell) => ({ question, ...cell })),
      )
      for (const { question, key, count } of cells) {
        const found = await listPageByPage({ ...question, key })
        expect({ question, key, count: new Set(found).size }).toEqual({ question, key, count })
        expect(found).toEqual([...found].sort((a, b) => a - b))
      }
    }),
    { ...limits, numRuns: 4 },
  )
})

/** Every derived row as it stands. */
async function readDerived({ owner }: Ledger) {
  const counted = await owner.query('select * from counted order by root_id, measure, kind, chain, day')
  const roots = await owner.query('select * from ledger_root order by person_id')
  const firsts = await owner.query(
    'select * from counted_first where count <> 0 order by measure, kind, breakdown, month, commune, key',
  )
  return { counted: counted.rows, roots: roots.rows, firsts: firsts.rows }
}

test('sealed a little at a time or all at once, the derived tables are the same', { timeout: 40_000 }, async () => {
  const seen = { late: 0, merged: 0, voided: 0 }
  await fc.assert(
    property(histories, async (history) => {
      await ledger.empty()
      const lived = await live(
        ledger,
        history.flatMap((step) => [step, { do: 'seal' as const }]),
      )
      for (const key of Object.keys(seen) as Array<keyof typeof seen>) seen[key] += lived.seen[key]
      const step = await readDerived(ledger)
      await ledger.owner.query('truncate ledger_seal, ledger_root, counted, counted_first, ledger_derived')
      await sealNow(ledger.ctx)
      expect(await readDerived(ledger)).toEqual(step)
    }),
    { ...limits, numRuns: 10 },
  )
  expect(Object.values(seen).every((times) => times > 0)).toBe(true)
})

test('the derived tables can be thrown away and come back the same', async () => {
  const [history = []] = fc.sample(histories, 1)
  await ledger.empty()
  await live(ledger, history)
  await sealNow(ledger.ctx)
  const before = await readDerived(ledger)
  await ledger.owner.query('delete from counted; delete from counted_first; delete from ledger_root')
  await rebuildRollups(ledger.ctx)
  expect(await readDerived(ledger)).toEqual(before)
  expect(before.counted.length).toBeGreaterThan(0)
})

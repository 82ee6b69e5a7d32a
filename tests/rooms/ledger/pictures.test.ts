import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countFunnel,
  countHeadcount,
  countParticipations,
  countTrend,
  listFunnelPersons,
  sealNow,
} from '#app/domain/ledger/index.server.ts'
import type { CountedKind } from '#app/domain/ledger/index.ts'
import { daysOf, periodsUpTo } from '#app/domain/reporting/index.ts'
import { followNaively } from '#tests/reference-counter.ts'
import { openLedger } from './fixture.ts'
import { histories, live } from './history.ts'

const ledger = await openLedger()
const limits = { interruptAfterTimeLimit: 12_000, numRuns: 20 }
const steps = ['enrolled', 'started', 'completed', 'certified'] as const satisfies ReadonlyArray<CountedKind>
const months = periodsUpTo({ sort: 'month', year: 2027, number: 4 }, 12).map(daysOf)

test('a funnel follows the same persons, as a naive counter does, and each step lists its persons', {
  timeout: 40_000,
}, async () => {
  let followed = 0
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      await ledger.empty()
      await live(ledger, history)
      await sealNow(ledger.ctx)
      const entries = await ledger.readLedger()
      for (const range of [...months.slice(3, 8), { from: '2026-01-01', to: '2027-12-31' }]) {
        const naive = followNaively(entries, range)
        const counts = Object.fromEntries(steps.map((step) => [step, naive[step].length]))
        expect({ range, ...(await countFunnel(ledger.ctx, range)) }).toEqual({ range, ...counts })
        for (const kind of steps) {
          const listed = await listFunnelPersons(ledger.ctx, { ...range, kind, after: null, limit: 1000 })
          expect(listed.map(({ rootId }) => rootId).sort()).toEqual(naive[kind])
          expect(listed.map(({ entryId }) => entryId)).toEqual(
            listed.map(({ entryId }) => entryId).sort((a, b) => a - b),
          )
          if (kind === 'completed') followed += listed.length
        }
      }
    }),
    limits,
  )
  expect(followed).toBeGreaterThan(0)
})

test('each point of a trend is the figure of its period, in some communes too', { timeout: 40_000 }, async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      await ledger.empty()
      await live(ledger, history)
      await sealNow(ledger.ctx)
      for (const communes of [undefined, ['18073', '18496']]) {
        for (const kind of ['registered', ...steps] as const) {
          const trend = await countTrend(ledger.ctx, { kind, periods: months, communes })
          for (const { from, to, headcount, participations } of trend) {
            const question = { kind, from, to, communes }
            const heads = await countHeadcount(ledger.ctx, question)
            const turns = await countParticipations(ledger.ctx, question)
            expect({ ...question, headcount, participations }).toEqual({
              ...question,
              headcount: heads.total,
              participations: turns.total,
            })
            counted += headcount
          }
        }
      }
    }),
    { ...limits, numRuns: 6 },
  )
  expect(counted).toBeGreaterThan(0)
})

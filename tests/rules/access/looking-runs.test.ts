import { expect, test } from 'vitest'
import type { RecordedAct } from '#app/domain/access/index.ts'
import { gatherLookings } from '../../../app/routes/admin/looking-runs.ts'

let count = 0

function looked(over: Partial<RecordedAct> & { at?: Date } = {}): RecordedAct {
  count += 1
  return {
    ...{ id: `act-${count}`, action: 'people.listed', actorKind: 'person', actorId: 'bao' },
    ...{ subjectKind: 'people', subjectId: 'name', details: { shown: 50 }, at: new Date('2026-11-30T03:00:00Z') },
    ...over,
  }
}

test('pages of one list opened one after the other are one line: the newest, how often, how many rows in all', () => {
  const acts = [looked(), looked(), looked({ details: { shown: 7 } })]
  expect(gatherLookings(acts)).toEqual([{ act: acts[0], times: 3, shown: 107 }])
})

test.each<[string, Partial<RecordedAct>]>([
  ['somebody else', { actorId: 'ha' }],
  ['another list', { subjectId: 'number' }],
  ['another act', { action: 'person.viewed' }],
  ['another role asked for', { details: { shown: 50, role: 'trainer' } }],
  ['another day in Vietnam', { at: new Date('2026-11-29T16:59:59Z') }],
])('%s begins another line, and what stood before it is not gathered across it', (_what, other) => {
  const runs = gatherLookings([looked(), looked(other), looked()])
  expect(runs.map(({ times }) => times)).toEqual([1, 1, 1])
})

test('what tells of no rows says none; nothing gives nothing', () => {
  expect(gatherLookings([looked({ details: {} }), looked({ details: {} })])[0]).toMatchObject({ times: 2, shown: null })
  expect(gatherLookings([])).toEqual([])
})

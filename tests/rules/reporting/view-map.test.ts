import { expect, test } from 'vitest'
import { viewMap } from '../../../app/routes/uptake/view-map.ts'
import type { UptakeView } from '../../../app/routes/uptake/view-uptake.ts'

const none = { headcount: 0, participations: 0, change: null }
const view: UptakeView = {
  ...{ kind: 'completed', by: 'commune', total: none, additive: true, rule: '', position: 1, ruleVersion: 1 },
  ...{ rows: [], summary: [], trend: [], funnel: null, places: [] },
}
const filters = { from: '2026-10-15', to: '2026-11-14', kind: 'completed', measure: 'headcount', by: 'commune' }

const mapOf = (change: Partial<UptakeView>) =>
  viewMap(
    { ...view, ...change },
    { filters, seesNames: true, context: { language: 'vi', document: false, html: new Map() } },
  )

test('who sees one commune gets no map: the others would say 0 there', () => {
  expect(mapOf({})?.html).toContain('<svg class="map"')
  expect(mapOf({ places: ['phường Thành Sen'] })).toBeNull()
  expect(mapOf({ by: 'gender' })).toBeNull()
})

import { countTrainees, deliverFigure, headMark } from '#app/domain/reporting/index.server.ts'
import { explainQueryProblem, readCountQuery } from '#app/domain/reporting/index.ts'
import { ApiFault, apiLoads, apiRefusesChanges, jsonAnswer } from '#app/web/api-guard.server.ts'
import { readParameters } from './read-parameters.ts'

/** A figure by period, kind, measure and breakdown; see /api/v1/openapi.json. */
export const loader = apiLoads('reports:read', async ({ ctx, url }) => {
  const {
    from = '',
    to = '',
    kind = '',
    measure = '',
    by = null,
  } = readParameters(url, ['from', 'to', 'kind', 'measure', 'by'])
  const query = readCountQuery({ from, to, kind, measure, by })
  if (!query.ok) {
    // The code is of the first; every one is explained.
    const [first = 'kind'] = query.problem
    throw new ApiFault(first, query.problem.map(explainQueryProblem).join(' '))
  }
  const { additive, total, groups, ruleVersion, position } = await countTrainees(ctx, query.value)
  const head = await deliverFigure(ctx, { position })
  const counts = { measure, kind, from, to, by, additive, total, groups, ruleVersion, position }
  return jsonAnswer(counts, head ? { 'Ledger-Head': headMark(head) } : {})
})

export const action = apiRefusesChanges

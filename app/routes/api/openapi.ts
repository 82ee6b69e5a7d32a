import { apiRefusesChanges } from '#app/web/api-guard.server.ts'
import { loads } from '#app/web/guard.server.ts'
import { describeApi } from './describe-api.ts'

/** The description of the API (OpenAPI 3.1), for anybody. */
export const loader = loads('public', async ({ url }) => {
  const body = JSON.stringify(describeApi(url.origin), null, 2)
  return new Response(body, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
})

export const action = apiRefusesChanges

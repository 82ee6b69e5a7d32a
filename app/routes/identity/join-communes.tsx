import { suggestCommunes } from '#app/web/commune-form.server.ts'
import { loads } from '#app/web/guard.server.ts'

/** Communes for what is being typed, for the field's suggestions. */
export const loader = loads('public', async ({ url }) =>
  Response.json(suggestCommunes((url.searchParams.get('q') ?? '').slice(0, 100))),
)

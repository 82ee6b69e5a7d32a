import { redirect } from '@remix-run/node'
import { loads } from '#app/web/guard.server.ts'

/** The administrators' first place. */
export const loader = loads('people.search', async () => redirect('/admin/people'))

import { z } from 'zod'
import { DomainError } from '#app/domain/kernel/index.ts'
import { recordPlace } from '#app/domain/learning/index.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { acts, loads } from '#app/web/guard.server.ts'
import { addressOf } from '#app/web/lesson-address.ts'

const sent = z.object({
  heading: z
    .string()
    .max(120)
    .regex(/^[a-z0-9-]*$/)
    .optional(),
  seconds: z.coerce.number().int().min(0).max(86_400).optional(),
})

export const loader = loads('public', async (): Promise<null> => {
  throw new DomainError('not_found', 'page')
})

/**
 * Takes down where a reader is, sent while reading and when leaving; answers with nothing. Who is signed out meanwhile has no
 * place to keep, and must not find this among what they typed before signing in.
 */
export const action = acts('public', async ({ ctx, actor, params, request }) => {
  const form = parseForm(await request.formData(), sent)
  if (!form.ok) throw new DomainError('invalid', 'place')
  if (actor.kind === 'person')
    await recordPlace(
      { ...ctx, actor },
      { ...addressOf(params), heading: form.value.heading || null, videoSeconds: form.value.seconds ?? null },
    )
  return new Response(null, { status: 204 })
})

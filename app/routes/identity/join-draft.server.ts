import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { keepTyped, takeKept } from '#app/domain/identity/index.server.ts'
import { type Clock, type Db, genders, newId, organisationKinds } from '#app/domain/kernel/index.ts'
import type { LenSanContext } from '#app/web/context.ts'
import { cookieLine, readCookie } from '#app/web/cookies.server.ts'
import { keyField, phoneField } from '#app/web/field-schemas.ts'
import { withNext } from '#app/web/own-path.ts'
import { birthYearField, nameField } from '#app/web/person-form.server.ts'

type Ctx = { db: Db; clock: Clock }

const cookie = 'len_san_join'
const empty = z.literal('').transform(() => null)

/** The first step of a registration, kept by the server for this browser until the second is sent. */
const draftSchema = z.object({
  key: keyField,
  fullName: nameField,
  phone: phoneField,
  birthYear: birthYearField,
  gender: z.enum(genders),
  commune: z.string(),
  organisationKind: z.enum(organisationKinds),
  organisationName: z.union([empty, z.string()]),
})

export type Draft = z.output<typeof draftSchema>

/** Keeps the first step, under a key that makes the registration one however often the second step is sent. */
export async function keepDraft(ctx: Ctx, draft: Omit<Draft, 'key'>, context: LenSanContext): Promise<void> {
  const fields = Object.entries({ ...draft, key: newId() }).map(([name, value]): [string, string] => [
    name,
    String(value ?? ''),
  ])
  const token = await keepTyped(ctx, { path: '/join', fields, address: context.address })
  context.setCookies.push(cookieLine(cookie, token, 3600))
}

/** The first step that this browser has sent, or null. */
export async function findDraft(ctx: Ctx, context: LenSanContext): Promise<Draft | null> {
  const token = readCookie(context.cookie, cookie)
  const kept = token ? await takeKept(ctx, { token }) : null
  const read = draftSchema.safeParse(Object.fromEntries(kept?.path === '/join' ? kept.fields : []))
  return read.success ? read.data : null
}

/** The same, or back to the first step. */
export async function requireDraft(ctx: Ctx, context: LenSanContext, to: string): Promise<Draft> {
  const draft = await findDraft(ctx, context)
  if (!draft) throw redirect(withNext('/join', to))
  return draft
}

/** Takes the draft from this browser. What the server keeps goes by itself within the hour: a second tap may still need it. */
export function forgetDraft(context: LenSanContext): void {
  context.setCookies.push(cookieLine(cookie, '', 0))
}

import { z } from 'zod'
import { caseName, genders, nameProblem, organisationKinds } from '#app/domain/kernel/index.ts'
import { ageAt, oldestAge, youngestAge } from '#app/domain/people/index.ts'
import type { AskedCommune } from '#app/ui/form/commune-field.tsx'
import { communeLabel, readCommune, type TypedCommune } from './commune-form.server.ts'
import { type Problems, parseForm, type Typed } from './form.server.ts'

export const nameField = z.string('name_empty').transform((text, { addIssue }) => {
  const problem = nameProblem(text)
  if (problem === null) return caseName(text)
  addIssue({ code: 'custom', message: problem })
  return z.NEVER
})

/** A year of birth that makes somebody old enough today. */
export const birthYearField = z
  .string('birth_year_empty')
  .min(1, 'birth_year_empty')
  .regex(/^(19|20)\d\d$/, 'birth_year')
  .transform(Number)
  .superRefine((year, { addIssue }) => {
    const age = ageAt(year, new Date())
    if (age < 0 || age > oldestAge) addIssue({ code: 'custom', message: 'birth_year' })
    else if (age < youngestAge) addIssue({ code: 'custom', message: 'too_young' })
  })

export const identityFields = { fullName: nameField, birthYear: birthYearField, gender: z.enum(genders, 'gender') }

const nameless = ['household', 'other']

export const placeFields = {
  commune: z.string().optional(),
  communeCode: z.string().optional(),
  communeChoice: z.string().optional(),
  communeAsked: z.string().optional(),
  organisationKind: z.enum(organisationKinds, 'organisation_kind'),
  organisationName: z.string().optional(),
}

type Placed = TypedCommune & { organisationKind: (typeof organisationKinds)[number]; organisationName?: string }

export type PlaceRead<Value> =
  | {
      ok: true
      value: Omit<Value, keyof TypedCommune | 'organisationName'> & { commune: string; organisationName: string | null }
      typed: Typed
    }
  | { ok: false; problems: Problems; typed: Typed; asked?: AskedCommune }

/** Reads a form that has the fields of a place beside others: all that is wrong with any of them, at once. */
export function parsePlacedForm<Shape extends typeof placeFields & z.ZodRawShape>(
  form: FormData,
  schema: z.ZodObject<Shape>,
): PlaceRead<z.output<z.ZodObject<Shape>>> {
  type Value = z.output<z.ZodObject<Shape>>
  const parsed = parseForm(form, schema)
  const commune = readCommune(parsed.typed)
  // Once it is known which commune is meant, that is what stands in the field.
  const typed = commune.ok
    ? { ...parsed.typed, commune: communeLabel(commune.code, 'vi'), communeCode: commune.code }
    : parsed.typed
  const name = typed.organisationName ?? ''
  const problems: Problems = parsed.ok ? {} : { ...parsed.problems }
  if (!commune.ok) problems.commune = commune.problem
  if (typed.organisationKind && !nameless.includes(typed.organisationKind) && name.length < 2)
    problems.organisationName ??= 'organisation_name'
  if (!parsed.ok || !commune.ok || Object.keys(problems).length > 0) {
    const asked = commune.ok ? undefined : { text: typed.commune ?? '', choices: commune.choices, more: commune.more }
    return { ok: false, problems, typed, asked }
  }
  const { organisationKind } = parsed.value as Value & Placed // the shape has these fields
  const organisationName = organisationKind === 'other' || name === '' ? null : name
  return { ok: true, value: { ...parsed.value, commune: commune.code, organisationName }, typed }
}

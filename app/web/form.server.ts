import type { z } from 'zod'
import { tidyText } from '#app/domain/kernel/index.ts'

/** What was typed, field by field, to show again; passwords are left out. */
export type Typed = Record<string, string>

/** Codes by field: the words for them are in the page's catalogue. */
export type Problems = Record<string, string>

export type Parsed<Value> = { ok: true; value: Value; typed: Typed } | { ok: false; problems: Problems; typed: Typed }

/**
 * Reads a form: texts tidied to NFC, passwords and files left as they are, the first problem of each field as its code
 * (a schema's messages are codes). Fields that are sent several times arrive as arrays when the schema asks for one.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): Parsed<z.output<Schema>> {
  const fields: Record<string, unknown> = {}
  const typed: Typed = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).flatMap((value) => (typeof value === 'string' ? [clean(name, value)] : []))
    fields[name] = values.length > 1 ? values : values[0]
    if (!isSecret(name)) typed[name] = values.join(', ')
  }
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, value: result.data, typed }
  const problems: Problems = {}
  for (const issue of result.error.issues) problems[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, problems, typed }
}

/** Whether what is typed into this field is never shown again. */
export function isSecret(name: string): boolean {
  return /password/i.test(name)
}

function clean(name: string, value: string): string {
  return isSecret(name) ? value.normalize('NFC') : tidyText(value)
}

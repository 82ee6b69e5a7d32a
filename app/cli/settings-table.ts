import type { z } from 'zod'
import { settings } from '#app/env.server.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- settings table
  prints the table of settings that stands in docs/running.md; needs no database`

export async function run(args: Array<string>): Promise<number> {
  if (!readArguments(args, {})) return 2
  process.stdout.write(drawSettingsTable())
  return 0
}

/** Differs from machine to machine; its description says what it is. */
const ofTheMachine: ReadonlyArray<string> = ['WEB_CONCURRENCY']

/** Every setting as a row of a Markdown table: its name, what holds when it is left out, what it is for. */
export function drawSettingsTable(): string {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const text = (setting.description ?? '').replaceAll('|', '\\|')
    return `| \`${name}\` | ${ofTheMachine.includes(name) ? '' : defaultOf(setting)} | ${text} |`
  })
  return ['| setting | default | what it is |', '|---|---|---|', ...rows, ''].join('\n')
}

function defaultOf(setting: z.ZodType): string {
  const leftOut = setting.safeParse(undefined)
  const value = leftOut.success ? leftOut.data : undefined
  return value === undefined || value === '' ? '' : `\`${String(value)}\``
}

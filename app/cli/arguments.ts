import { parseArgs } from 'node:util'

/** What a command was given: options by name, the words without one. */
export type Given = { values: Record<string, string | true | undefined>; words: Array<string> }

/** Reads a command's arguments; null, with a line that says why, when there is something it does not know. */
export function readArguments(args: Array<string>, options: Record<string, 'text' | 'flag'>): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, kind]) => [
          name,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    })
    return { values: values as Given['values'], words: positionals } // booleans are only ever true: there is no --no-x
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return null
  }
}

import { channel } from 'node:diagnostics_channel'

type Fields = Record<string, string | number | boolean | null | undefined>
type Level = 'info' | 'warn' | 'error'

const order = { info: 0, warn: 1, error: 2, silent: 3 }

/** The supervisor passes the level on; what is written before it is known is written. */
function threshold(): number {
  const level = process.env.LOG_LEVEL
  return level === 'warn' || level === 'silent' ? order[level] : order.info
}

// Counted by whoever listens. A channel of Node's, since the build holds a copy of this module of its own.
const lines = channel('len-san:log')

/** One line of JSON. Fields hold no personal data: no names, numbers, addresses, queries or form values. */
export function log(level: Level, message: string, fields: Fields = {}): void {
  if (order[level] < threshold()) return
  lines.publish(level)
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })
  if (level === 'error') process.stderr.write(`${line}\n`)
  else process.stdout.write(`${line}\n`)
}

/**
 * An error, by kind, code and place. The text of a database's error quotes values that people typed, so of those only
 * the code and the constraint are written.
 */
export function logError(error: unknown, fields: Fields = {}): void {
  if (!(error instanceof Error)) {
    log('error', 'threw something that is not an error', fields)
    return
  }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const isQuoting = typeof code === 'string' && /^([0-9A-Z]{5}|P\d{4})$/.test(code)
  log('error', isQuoting ? 'database error' : error.message, {
    ...fields,
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
    stack: framesOf(error),
  })
}

function framesOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ')
}

type ErrorLike = { code?: unknown; constraint?: unknown; meta?: unknown; cause?: unknown; message?: unknown }

function asErrorLike(error: unknown): ErrorLike | undefined {
  return typeof error === 'object' && error !== null ? error : undefined
}

/**
 * Whether a statement failed because a row with that unique key is there already, whichever client sent it.
 * `constraint` narrows it to one key by the constraint's name (with Prisma: by what its message names).
 */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { code, constraint: name, meta } = asErrorLike(error) ?? {}
  if (code === '23505') return constraint === undefined || name === constraint
  if (code === 'P2002') return constraint === undefined || JSON.stringify(meta ?? '').includes(constraint)
  return false
}

const conflicts = new Set<unknown>(['40001', '40P01', 'P2034'])

/** Whether the database broke a transaction off because of another one: a serialization failure or a deadlock. */
export function isConflict(error: unknown): boolean {
  const like = asErrorLike(error)
  if (!like) return false
  if (conflicts.has(like.code)) return true
  return like.cause !== undefined && like.cause !== error && isConflict(like.cause)
}

// SQLSTATE: no connection (08), no room for another (53300), shutting down, crashed, starting (57P); no address, no socket.
const away =
  /^(08...|53300|57P0[123]|P1001|P1002|P1008|P1017|P2024|P2028|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN))$/
const awayKinds = new Set<unknown>(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
// pg gives these no code.
const awayTexts =
  /^(Connection terminated|Query read timeout|timeout (exceeded|expired)|Client (has encountered a connection error|was closed)|Cannot use a pool after)/
// disk_full, out_of_memory, io_error, and a server that only lets read (a standby that was not promoted).
const unwritable = /^(53100|53200|58030|25006)$/

type Chained = ErrorLike & { kind?: unknown; originalCode?: unknown; driverAdapterError?: unknown }

/**
 * Whether a statement failed through no fault of its own, whichever client sent it: `away` when the database did not answer,
 * `full` when it cannot write just now. Either may pass by itself. After `away` a change may have been made all the same.
 */
export function unavailability(error: unknown, depth = 0): 'away' | 'full' | null {
  const like: Chained | undefined = asErrorLike(error)
  if (!like || depth > 5) return null
  for (const code of [like.code, like.originalCode]) {
    if (typeof code !== 'string') continue
    if (unwritable.test(code)) return 'full'
    if (away.test(code)) return 'away'
  }
  if (awayKinds.has(like.kind)) return 'away'
  if (error instanceof Error && awayTexts.test(error.message)) return 'away'
  const several = error instanceof AggregateError ? error.errors : []
  for (const inner of [like.cause, like.meta, like.driverAdapterError, ...several]) {
    const found = unavailability(inner, depth + 1)
    if (found) return found
  }
  return null
}

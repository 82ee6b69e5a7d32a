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

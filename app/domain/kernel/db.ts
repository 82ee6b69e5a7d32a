declare const opaque: unique symbol

/**
 * The database, or a transaction on it, as the domain hands it about. Only a store can look inside
 * (`sqlOf(db)`, `prismaOf(db)` of the database adapter).
 */
export type Db = {
  readonly [opaque]: 'database'
  /**
   * Runs `work` in one transaction: all of its changes or none. Inside a transaction it sets a savepoint, so that an
   * inner failure which is caught undoes the inner part alone. When the database breaks off an outer transaction
   * because of a conflict or a deadlock, `work` runs once more: it must have no effect outside the database.
   * It is broken off after half a minute, or after `limitMs`. A `lock` is taken with its first step, before `work` begins;
   * with `atOnce`, `work` begins meanwhile: what it reads is read under the lock all the same, but the time it asks may lie before.
   */
  readonly transaction: <T>(work: (db: Db) => Promise<T>, options?: TransactionOptions) => Promise<T>
}

export type TransactionOptions = { limitMs?: number; lock?: Lock; atOnce?: boolean }

/** Held by one transaction at a time, until it ends. `space` tells what is locked (its use stands once in the house), `key` whose. */
export type Lock = { space: number; key: string }

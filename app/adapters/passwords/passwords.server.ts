import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '#app/domain/identity/ports.ts'

// OWASP's first recommendation for argon2id (algorithm 2): 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id, in the thread pool. */
export function createPasswords(): Passwords {
  // What nobody typed, hashed at the same cost: checked against when there is no account.
  let decoy: Promise<string> | undefined
  const decoyHash = () => (decoy ??= hash(crypto.randomUUID(), cost))
  return {
    hash: (password) => hash(password.normalize('NFC'), cost),
    async verify(known, password) {
      const fits = await verify(known ?? (await decoyHash()), password.normalize('NFC'))
      return known !== null && fits
    },
  }
}

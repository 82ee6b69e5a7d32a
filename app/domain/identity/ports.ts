import type { Actor, PersonActor } from '../access/index.ts'

/** Makes and checks password hashes; slow on purpose. */
export type Passwords = {
  hash(password: string): Promise<string>
  /** Whether the password fits. Without a hash it does the same work and says no, so that nobody can tell by the time. */
  verify(hash: string | null, password: string): Promise<boolean>
}

/** A browser that is signed in, as its owner sees it. `idHash` names it; the id itself is in the browser alone. */
export type OpenSignIn = { idHash: string; device: string; createdAt: Date; expiresAt: Date }

/** What is left of a browser's sign-in: who it is, and a cookie to send when it was renewed or has ended. */
export type ReadSignIn = { actor: Actor; setCookie: string | null }

/** A sign-in that has begun: whose, and the cookie that bears it. */
export type Opened = { setCookie: string; actor: PersonActor }

/** Keeps browsers signed in. `setCookie` values are whole `Set-Cookie` lines. */
export type SignIns = {
  cookieName: string
  /** Whoever sent this cookie's value; a visitor when it is unknown or has ended. */
  read(id: string): Promise<ReadSignIn>
  /**
   * Null when the account is not there or disabled, or no longer has the hash that a password was found to fit: whoever
   * changes a password ends all sign-ins after it, and none begins on the old one behind that.
   */
  open(account: { accountId: string; device: string; passwordHash?: string }): Promise<Opened | null>
  /** Ends one, by its hash, if it is this account's. */
  close(signIn: { accountId: string; idHash: string }): Promise<void>
  /** Ends all of an account's. */
  closeAll(account: { accountId: string }): Promise<void>
  /** The newest 50 of an account that have not ended. */
  list(accountId: string): Promise<Array<OpenSignIn>>
  /** The line that takes the cookie away. */
  blankCookie(): string
}

/** Waits; tests do not. */
export type Pause = (milliseconds: number) => Promise<void>

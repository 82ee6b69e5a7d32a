/** Signs what was sealed, with a key that the database does not hold. */
export type SealSigner = {
  /** Names the key: the first 16 hex digits of the SHA-256 of its public half. */
  readonly keyId: () => string
  /** A signature in base64. */
  readonly sign: (text: string) => string
  readonly verify: (text: string, signature: string) => boolean
}

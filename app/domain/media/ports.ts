/** Where the files of assets lie. */
export type FileStore = {
  /** Keeps a file of an asset for ever. Whole or not at all; a second time changes nothing. */
  put(hash: string, path: string, content: Uint8Array): Promise<void>
}

/** Where the files of assets lie. */
export type FileStore = {
  /** Keeps a file of an asset for ever. Whole or not at all; a second time changes nothing. */
  put(hash: string, path: string, content: Uint8Array): Promise<void>
  /** Whether the file is there with this many bytes. */
  has(hash: string, path: string, bytes: number): Promise<boolean>
}

/** The house font, cut down to what a drawing writes. */
export type DrawingFont = {
  /** A WOFF2 with the letters and no others; one the font does not have is left out. */
  cut(weight: 400 | 700, letters: string): Promise<Uint8Array>
}

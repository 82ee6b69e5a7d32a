declare module 'subset-font' {
  /** A font with the glyphs of `text` and no others. The package brings no types of its own. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'truetype'; noHinting?: boolean; noLayoutClosure?: boolean },
  ): Promise<Buffer>
}

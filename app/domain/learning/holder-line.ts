// Both sheets, the page's and the PDF's, have room for so many letters, wide ones too.
const mostLetters = 84

/**
 * The line under the name on a certificate, short enough for one line: of a long name of an organisation the end is left
 * out, never the place.
 */
export function shortHolderLine(line: string): string {
  if (line.length <= mostLetters) return line
  const place = /, (?:xã|phường|đặc khu) [^,]+(?:, [^,]+)?$/u.exec(line)?.[0] ?? ''
  const room = Math.max(0, mostLetters - place.length - 1)
  const organisation = line.slice(0, line.length - place.length).slice(0, room)
  return `${organisation.replace(/\s+\S*$/, '')}…${place}`
}

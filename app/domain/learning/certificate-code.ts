import { randomInt } from 'node:crypto'

// Without 0/O, 1/I/L, U/V confusions: a code is read aloud on the phone and typed by hand.
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** A new code, `7K4M-2Q9T`: 29^8, about 5 × 10¹¹, so that guessing finds none. */
export function newCertificateCode(): string {
  const draw = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${draw()}-${draw()}`
}

/** The code somebody typed, in its one spelling, or null: case, spaces and hyphens do not matter. */
export function readCertificateCode(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  if (typed.length !== 8 || [...typed].some((letter) => !letters.includes(letter))) return null
  return `${typed.slice(0, 4)}-${typed.slice(4)}`
}

/** Composed form, spaces tidied: how every text from a user is kept. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The beginning of a text, at most so many UTF-16 units and never half a letter: half of one can be put in no address. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** Lower case without marks, đ as d: for search and comparison ("Hoà", "Hòa" and "HOA" are one). */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A slug of a–z, 0–9 and single hyphens. */
export function slugOf(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The given name, by which a person is addressed: the last word of the full name. */
export function givenName(fullName: string): string {
  return tidyText(fullName).split(' ').at(-1) ?? ''
}

/**
 * Orders names as a Vietnamese list does: given name, then middle names, then family name.
 * Compare the keys with the `vi` collation (ICU `vi-x-icu` in PostgreSQL), for which a tab stands before every letter; a
 * control character would count for nothing, and "Ánh" would come before "An".
 */
export function nameSortKey(fullName: string): string {
  const words = tidyText(fullName).split(' ')
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return [given, words.join(' '), family].join('\t')
}

/**
 * A name as it is written on a certificate: every word begins with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II), one
 * typed all in capitals goes on in small letters: "NGUYỄN THỊ LÀI" and "nguyễn thị Lài" become "Nguyễn Thị Lài".
 */
export function caseName(text: string): string {
  const isShouted = text === text.toLocaleUpperCase('vi')
  const written = isShouted ? text.toLocaleLowerCase('vi') : text
  return written.replace(/(^|[\s.-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase('vi')
  })
}

type NameProblem = 'name_empty' | 'name_digits' | 'name_signs' | 'name' | 'name_long'

/** Why a text can be nobody's full name; null when it can: 2 to 100 characters, letters of any script, at most a few marks. */
export function nameProblem(text: string): NameProblem | null {
  if (text === '') return 'name_empty'
  if (/\p{N}/u.test(text)) return 'name_digits'
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u.test(text)) return 'name_signs'
  if (text.length < 2) return 'name'
  return text.length > 100 ? 'name_long' : null
}

/** Whether a text could be a person's full name. */
export function isPersonName(text: string): boolean {
  return nameProblem(text) === null
}

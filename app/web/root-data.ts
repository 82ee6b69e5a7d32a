import type { MetaArgs } from '@remix-run/node'
import type { Language } from '#app/ui/words/language-context.ts'

type Place = Pick<MetaArgs, 'matches'>

/** What the root's loader gave under this name, as text; empty when it gave nothing, as on a page of errors. */
export function readRoot({ matches }: Place, key: string): string {
  const root: unknown = matches.find(({ id }) => id === 'root')?.data
  const value: unknown = typeof root === 'object' && root !== null ? Reflect.get(root, key) : null
  return typeof value === 'string' ? value : ''
}

/** The language of the page that is drawn. */
export function languageOf(place: Place): Language {
  return readRoot(place, 'language') === 'en' ? 'en' : 'vi'
}

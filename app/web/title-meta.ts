import type { MetaArgs, MetaDescriptor } from '@remix-run/node'
import type { Catalogue, SameWords } from '#app/ui/words/define-words.ts'
import { languageOf } from './root-data.ts'

/** The title of a document, in the language of its page. */
export function titleMeta<W>(
  catalogue: Catalogue<W>,
  pick: (words: SameWords<W>) => string,
): (place: Pick<MetaArgs, 'matches'>) => Array<MetaDescriptor> {
  return (place) => [{ title: pick(catalogue[languageOf(place)]) }]
}

type Word = string | ((...values: Array<never>) => string)

/** The words of a screen: strings, and functions for words with a figure or a name in them; may be grouped. */
export type Words = { readonly [key: string]: Word | Words }

/** The same keys, any string, functions of the same parameters. */
export type SameWords<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : SameWords<W[K]>
}

export type Catalogue<W> = { readonly vi: SameWords<W>; readonly en: SameWords<W> }

/** Vietnamese comes first and decides the keys; English must have exactly these. */
export function defineWords<const W extends Words>(catalogue: { vi: W; en: SameWords<NoInfer<W>> }): Catalogue<W> {
  // `vi` is the very object SameWords was derived from; the compiler cannot see that through a generic.
  return catalogue as unknown as Catalogue<W>
}

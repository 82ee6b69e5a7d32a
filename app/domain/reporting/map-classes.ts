/** Counts from `from` to `to`, both included, that are shaded alike. */
export type MapClass = { from: number; to: number }

const mostClasses = 7

/**
 * Parts the counts above 0 into at most seven classes, small ones fine and large ones coarse, without gaps. The last ends at
 * the largest count. None when nobody counts.
 */
export function classesOf(counts: ReadonlyArray<number>): Array<MapClass> {
  const most = Math.max(0, ...counts)
  const classes: Array<MapClass> = []
  for (let number = 1; number <= mostClasses; number += 1) {
    const from = (classes.at(-1)?.to ?? 0) + 1
    if (from > most) break
    const step = Math.floor(most ** (number / mostClasses))
    classes.push({ from, to: number === mostClasses ? most : Math.max(from, step) })
  }
  return classes
}

/** The shade from 1 (palest) to 7 of a class among `count`, spread so that few classes are as far apart as can be; 0 for nobody. */
export function shadeOf(classes: ReadonlyArray<MapClass>, count: number): number {
  const at = classes.findIndex(({ from, to }) => from <= count && count <= to)
  if (at < 0) return 0
  return classes.length === 1 ? 5 : 1 + Math.round((at * (mostClasses - 1)) / (classes.length - 1))
}

/** Finds, in a range of text, the end of the code span that a run of backticks opens; null when nothing closes it. Linear in all. */
export function codeSpanEnds(
  text: string,
  start: number,
  end: number,
): (runStart: number, length: number) => number | null {
  const runs = new Map<number, Array<number>>()
  for (const run of text.slice(start, end).matchAll(/`+/g)) {
    const places = runs.get(run[0].length) ?? []
    places.push(start + run.index)
    runs.set(run[0].length, places)
  }
  const next = new Map<number, number>()
  return (runStart, length) => {
    const places = runs.get(length) ?? []
    let index = next.get(length) ?? 0
    while (index < places.length && (places[index] ?? 0) <= runStart) index += 1
    next.set(length, index)
    const found = places[index]
    return found === undefined ? null : found + length
  }
}

/** For every `{`, where its group ends (past the `}`), within its paragraph; a `{` without partner is not in it. */
export function braceGroups(text: string): Map<number, number> {
  const groups = new Map<number, number>()
  let open: Array<number> = []
  for (const found of text.matchAll(/[{}]|\n[\t ]*\n/g)) {
    if (found[0] === '{') open.push(found.index)
    else if (found[0] === '}') {
      const start = open.pop()
      if (start !== undefined) groups.set(start, found.index + 1)
    } else open = []
  }
  return groups
}

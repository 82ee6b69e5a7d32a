/** A place in the source that is refused. Line and column count from 1; `message` says in Vietnamese what is wrong and what to write. */
export type Fault = { line: number; column: number; code: string; message: string }

/** A place in a text: what a syntax tree calls a point. */
export type Place = { line: number; column: number }

// A file of nothing but faults says so; nobody reads the thousandth.
const most = 500

const tearing = /^(?:syntax-|unknown-component$|unclosed-tag$|stray-closing$|broken-tag$|html-tag$|statement$)/

/** Collects what is wrong, in any order. */
export type Faults = {
  add: (place: Place | undefined, code: string, message: string) => void
  all: () => Array<Fault>
  any: () => boolean
  /** Whether tags have been named that could not be kept: what stood in them now stands elsewhere. */
  torn: () => boolean
}

/** An empty collection. The same fault at the same place is kept once; beyond 500 the last one says how many were left out. */
export function collectFaults(): Faults {
  const found = new Map<string, Fault>()
  let leftOut = 0
  return {
    add(place, code, message) {
      const line = place?.line ?? 1
      const column = place?.column ?? 1
      if (found.size >= most) leftOut += 1
      else found.set(`${line}:${column}:${code}:${message}`, { line, column, code, message })
    },
    any: () => found.size > 0,
    torn: () => [...found.values()].some(({ code }) => tearing.test(code)),
    all() {
      const sorted = [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column)
      const last = sorted.at(-1)
      if (leftOut > 0 && last)
        sorted.push({
          ...last,
          code: 'too-many-faults',
          message: `Còn ${leftOut} lỗi nữa. Sửa các lỗi trên rồi xem lại.`,
        })
      return sorted
    },
  }
}

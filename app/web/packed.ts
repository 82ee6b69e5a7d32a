import { useMemo } from 'react'

/** A value on its way to the page as one string: what `useUnpacked` gives back is `T`, as JSON leaves it. */
export type Packed<T> = { json: string; as?: T }

/**
 * Packs what is made of many small values. Remix takes what a loader gives apart, value by value, on a path that every
 * lesson page goes: a sixth of what drawing it left to the garbage collector.
 */
export function pack<T>(value: T): Packed<T> {
  return { json: JSON.stringify(value) }
}

/** What was packed; the same object while nothing new comes. */
export function useUnpacked<T>({ json }: Packed<T>): T {
  return useMemo(() => JSON.parse(json) as T, [json]) // `pack` made it
}

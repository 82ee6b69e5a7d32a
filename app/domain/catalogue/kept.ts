/** What a process may keep in memory because it never changes, or only slowly: at most `most` things, each for `seconds`. */
export function keepRecent<Value>(
  most: number,
  seconds: number,
): (key: string, read: () => Promise<Value | null>) => Promise<Value | null> {
  const kept = new Map<string, { value: Value; until: number }>()
  return async (key, read) => {
    const known = kept.get(key)
    if (known && known.until > performance.now()) return known.value
    const value = await read()
    kept.delete(key)
    if (value === null) return null
    // A map gives its keys in the order they came: the first is the oldest.
    const oldest = kept.size >= most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, { value, until: performance.now() + seconds * 1000 })
    return value
  }
}

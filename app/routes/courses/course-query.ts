import { tidyText } from '#app/domain/kernel/index.ts'
import type { Audience, CourseLevel, Platform } from '#app/domain/lesson/index.ts'

const platforms: ReadonlyArray<Platform> = ['tiktok_shop', 'shopee']
const levels: ReadonlyArray<CourseLevel> = ['beginner', 'intermediate', 'advanced']
const audiences: ReadonlyArray<Audience> = ['household', 'cooperative', 'enterprise']

/** What an address asks the list of courses for. What we do not know in it asks for nothing. */
export type CourseAsked = {
  query: string
  platforms: Array<Platform>
  levels: Array<CourseLevel>
  audience: Array<Audience>
  after: string | null
}

export function readCourseQuery(search: URLSearchParams): CourseAsked {
  const known = <Value extends string>(name: string, values: ReadonlyArray<Value>): Array<Value> =>
    values.filter((value) => search.getAll(name).includes(value))
  return {
    query: tidyText((search.get('q') ?? '').slice(0, 200)),
    platforms: known('platform', platforms),
    levels: known('level', levels),
    audience: known('audience', audiences),
    after: search.get('after'),
  }
}

/** The address of another page of the same list. */
export function withCursor(search: URLSearchParams, after: string | null): string {
  const next = new URLSearchParams(search)
  next.delete('after')
  next.delete('_routes')
  if (after !== null) next.set('after', after)
  return `/courses?${next}`
}

import type { RouteConfigEntry } from '@remix-run/route-config'
import type { Problems } from './course-rules.ts'

/** The lessons of each course by its slug, the addresses of the app's route table, the headings of the page itself. */
export type KnownPlaces = {
  lessons: ReadonlyMap<string, ReadonlyArray<string>>
  addresses: ReadonlyArray<string>
  headings: ReadonlyArray<string>
}

/** The addresses of a route table that can be linked to, with their parameters (`/verify/:code`); what only says "not found" is left out. */
export function addressesOf(routes: ReadonlyArray<RouteConfigEntry>): Array<string> {
  return routes.flatMap(({ path }) => (path?.includes('*') ? [] : [`/${path ?? ''}`]))
}

/** Links of this site that lead nowhere: to a lesson or course that is not there, an address the app does not know, a heading the page has not. */
export function deadLinks(links: ReadonlyArray<{ line: number; url: string }>, known: KnownPlaces): Problems {
  return links.filter(({ url }) => !leads(url, known)).map(({ line, url }) => `${line}: ${url} leads nowhere`)
}

function leads(url: string, { lessons, addresses, headings }: KnownPlaces): boolean {
  if (url.startsWith('#')) return headings.includes(url.slice(1))
  if (!url.startsWith('/')) return true
  const path = url.replace(/[?#].*$/, '').replace(/(?<=.)\/$/, '')
  const [, room, course = '', lesson] = path.split('/')
  if (room === 'courses' && course !== '') return lessons.has(course) && lesson === undefined
  if (room === 'learn') return lesson !== undefined && (lessons.get(course)?.includes(lesson) ?? false)
  return addresses.some((address) => matches(address, path))
}

function matches(address: string, path: string): boolean {
  const wanted = address.split('/')
  const parts = path.split('/')
  return (
    parts.length <= wanted.length &&
    wanted.every((part, place) => {
      const given = parts[place]
      if (given === undefined) return part.startsWith(':') && part.endsWith('?')
      return part.startsWith(':') ? given !== '' : part === given
    })
  )
}

/** Facts, and questions that name their source, without an address where a reader can look it up: in the source as it lies on the disk. */
export function unlinkedClaims(source: string): Problems {
  return [...source.matchAll(/<(?:Fact|Question)\b[^>]*\ssource="([^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/\surl="https:\/\/[^"]+"/.test(tag))
    .map(({ 1: name = '', index }) => `${source.slice(0, index).split('\n').length}: no link for ${name}`)
}

import type { ServerBuild } from '@remix-run/node'
import { keepsPage } from '#app/web/drawn-pages.ts'

type Routes = ServerBuild['routes']

type Path = { segments: Array<string>; line: Array<string> }

/** The routes that show an address, the outermost first, and what it fills their parameters with. */
export type Place = { line: Array<NonNullable<Routes[string]>>; params: Record<string, string> }

/**
 * Remix matches an address by flattening, ranking and compiling every route, several times a request. So each address gets
 * a build with those routes alone that its segments fit: Remix has only to choose among them.
 */
export function createZones(build: ServerBuild): (pathname: string) => ServerBuild {
  const everywhere = new Set<string>(['root'])
  const byFirst = new Map<string, Array<Path>>()
  for (const path of listPaths(build.routes)) {
    const first = path.segments[0] ?? ''
    // The home page too: a browser that is sent there from any page must know it (see onlyMatched in entry.server).
    if (first === '' || isOpen(first)) for (const id of path.line) everywhere.add(id)
    else byFirst.set(first, [...(byFirst.get(first) ?? []), path])
  }
  const zones = new Map<string, ServerBuild>()
  return (pathname) => {
    const segments = segmentsOf(pathname)
    const fitting = (byFirst.get(segments[0] ?? '') ?? []).filter((path) => fits(path.segments, segments))
    const key = fitting.map((path) => path.line[0]).join(' ')
    const known = zones.get(key) ?? narrow(build, new Set([...fitting.flatMap((path) => path.line), ...everywhere]))
    zones.set(key, known)
    return known
  }
}

/**
 * Where an address leads, when one route alone takes it and keeps its page (`KeepsPage`). `undefined` wherever Remix has
 * something to choose, to decode or to normalise.
 */
export function createKeptPlaces(build: ServerBuild): (pathname: string) => Place | undefined {
  const paths = listPaths(build.routes).filter(({ segments }) => segments[0] !== '*')
  return (pathname) => {
    if (!plainAddress.test(pathname)) return undefined
    const segments = segmentsOf(pathname)
    const [path, another] = paths.filter((one) => fits(one.segments, segments))
    if (!path || another) return undefined
    const line = path.line.flatMap((id) => build.routes[id] ?? []).reverse()
    if (!keepsPage(line.at(-1)?.module.handle) || path.segments.length !== segments.length) return undefined
    const open = path.segments.flatMap((name, at) => (isOpen(name) ? [[name.slice(1), segments[at] ?? '']] : []))
    return { line, params: Object.fromEntries(open) }
  }
}

const plainAddress = /^\/$|^(\/[a-z0-9-]+)+$/

/**
 * The route pattern that an address falls under, for the log, where the address itself could hold a code or a token:
 * `/verify/ABC` gives `/verify/:code`. `unmatched` when no route takes it.
 */
export function createPatterns(build: ServerBuild): (pathname: string) => string {
  const paths = listPaths(build.routes).map((path) => path.segments)
  paths.sort((a, b) => countOpen(a) - countOpen(b))
  return (pathname) => {
    const segments = segmentsOf(pathname)
    const found = paths.find((path) => fits(path, segments))
    return found ? `/${found.join('/')}` : 'unmatched'
  }
}

/** A frame matches nothing by itself, it comes with what it holds: `line` is a route and all that are around it. */
function listPaths(routes: Routes): Array<Path> {
  return Object.entries(routes)
    .filter(([id, route]) => id !== 'root' && (route.path || route.index))
    .map(([id]) => ({ segments: listSegments(routes, id), line: listAncestors(routes, id) }))
}

function segmentsOf(pathname: string): Array<string> {
  return pathname.split('/').filter(Boolean)
}

function countOpen(path: Array<string>): number {
  return path.filter(isOpen).length + (path.includes('*') ? 100 : 0)
}

function isOpen(segment: string): boolean {
  return segment === '*' || segment.startsWith(':')
}

function fits(path: Array<string>, segments: Array<string>): boolean {
  const isWhole = path.at(-1) === '*' || segments.length <= path.length
  return isWhole && path.every((segment, at) => segments[at] === segment || isFilled(segment, segments[at]))
}

// `*` takes what is left, `:quiz?` something or nothing.
function isFilled(segment: string, given: string | undefined): boolean {
  if (segment === '*') return true
  return segment.startsWith(':') && (given !== undefined || segment.endsWith('?'))
}

function narrow(build: ServerBuild, ids: Set<string>): ServerBuild {
  return { ...build, routes: Object.fromEntries(Object.entries(build.routes).filter(([id]) => ids.has(id))) }
}

function listAncestors(routes: Routes, id: string | undefined): Array<string> {
  return id === undefined ? [] : [id, ...listAncestors(routes, routes[id]?.parentId)]
}

function listSegments(routes: Routes, id: string): Array<string> {
  const paths = listAncestors(routes, id)
    .reverse()
    .map((one) => routes[one]?.path ?? '')
  return paths.join('/').split('/').filter(Boolean)
}

import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * Remix matches an address by flattening, ranking and compiling every route, several times a request. The first segment
 * decides which routes can match at all, so each first segment gets a build with those alone.
 */
export function createZones(build: ServerBuild): (pathname: string) => ServerBuild {
  const byFirst = new Map<string, Set<string>>()
  const everywhere = new Set<string>(['root'])
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route.path && !route.index) continue // a frame matches nothing by itself, it comes with what it holds
    const first = listSegments(build.routes, id)[0] ?? ''
    const line = listAncestors(build.routes, id)
    // The home page too: a browser that is sent there from any page must know it (see onlyMatched in entry.server).
    if (first === '' || first === '*' || first.startsWith(':')) for (const one of line) everywhere.add(one)
    else byFirst.set(first, new Set([...(byFirst.get(first) ?? []), ...line]))
  }
  const zones = new Map([...byFirst].map(([first, ids]) => [first, narrow(build, new Set([...ids, ...everywhere]))]))
  const rest = narrow(build, everywhere)
  return (pathname) => zones.get(pathname.split('/')[1] ?? '') ?? rest
}

/**
 * The route pattern that an address falls under, for the log, where the address itself could hold a code or a token:
 * `/verify/ABC` gives `/verify/:code`. `unmatched` when no route takes it.
 */
export function createPatterns(build: ServerBuild): (pathname: string) => string {
  const paths = Object.keys(build.routes)
    .filter((id) => id !== 'root')
    .map((id) => listSegments(build.routes, id))
  paths.sort((a, b) => countOpen(a) - countOpen(b))
  return (pathname) => {
    const segments = pathname.split('/').filter(Boolean)
    const found = paths.find((path) => fits(path, segments))
    return found ? `/${found.join('/')}` : 'unmatched'
  }
}

function countOpen(path: Array<string>): number {
  return path.filter((segment) => segment.startsWith(':')).length + (path.includes('*') ? 100 : 0)
}

function fits(path: Array<string>, segments: Array<string>): boolean {
  const splat = path.at(-1) === '*'
  if (splat ? segments.length < path.length - 1 : segments.length !== path.length) return false
  return path.every((segment, index) => segment === '*' || segment.startsWith(':') || segment === segments[index])
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

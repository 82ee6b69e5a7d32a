import type { Walker } from './people.ts'

/** What an address asks of who comes. */
type Need = 'public' | 'person' | 'figures' | 'people' | 'reports:read' | 'ledger:read'

/**
 * What an address answers to those it is open to: to a GET (`read`) and to a change with a form that says nothing (`send`).
 * `signedIn` where somebody who is signed in is answered otherwise. 405: there is nothing here to change.
 */
export type Row = {
  address: string
  need: Need
  read: number
  send: number
  signedIn?: { read?: number; send?: number }
}

const course = '/courses/livestream-tiktok-shop'
const lesson = '/learn/livestream-tiktok-shop/chon-hang-de-live'
export const nobody = '01930000-0000-7000-8000-000000000000'

/** Every address of the route table, by its pattern. A route without a row here fails the test. */
export const table: Record<string, Row> = {
  '': { address: '/', need: 'public', read: 200, send: 405 },
  courses: { address: '/courses', need: 'public', read: 200, send: 405 },
  'courses/:course': { address: course, need: 'public', read: 200, send: 302 },
  'learn/:course/:lesson': { address: lesson, need: 'public', read: 200, send: 400 },
  'learn/:course/:lesson/place': { address: `${lesson}/place`, need: 'public', read: 404, send: 204 },
  'learn/:course/:lesson/quiz/:quiz?': { address: `${lesson}/quiz`, need: 'public', read: 200, send: 400 },
  join: { address: '/join', need: 'public', read: 200, send: 400, signedIn: { read: 302, send: 302 } },
  'join/password': { address: '/join/password', need: 'public', read: 302, send: 302 },
  'join/communes': { address: '/join/communes?q=huong', need: 'public', read: 200, send: 405 },
  login: { address: '/login', need: 'public', read: 200, send: 400, signedIn: { read: 302, send: 302 } },
  'login/reset': { address: '/login/reset', need: 'public', read: 200, send: 400 },
  logout: { address: '/logout', need: 'public', read: 302, send: 302 },
  kept: { address: '/kept', need: 'person', read: 302, send: 302 },
  'setup/:token': { address: '/setup/khong-co', need: 'public', read: 200, send: 400 },
  language: { address: '/language', need: 'public', read: 302, send: 302 },
  privacy: { address: '/privacy', need: 'public', read: 200, send: 405 },
  me: { address: '/me', need: 'person', read: 200, send: 302 },
  'me/profile': { address: '/me/profile', need: 'person', read: 200, send: 400 },
  'me/profile/correct': { address: '/me/profile/correct', need: 'person', read: 200, send: 400 },
  'me/profile/move': { address: '/me/profile/move', need: 'person', read: 200, send: 400 },
  'me/profile/password': { address: '/me/profile/password', need: 'person', read: 200, send: 400 },
  'me/profile/copy': { address: '/me/profile/copy', need: 'person', read: 200, send: 405 },
  'me/certificates': { address: '/me/certificates', need: 'person', read: 200, send: 405 },
  'me/certificates/:certificate': { address: `/me/certificates/${nobody}`, need: 'person', read: 404, send: 405 },
  'me/certificates/:certificate/pdf': {
    address: `/me/certificates/${nobody}/pdf`,
    ...{ need: 'person', read: 404, send: 405 },
  },
  verify: { address: '/verify', need: 'public', read: 200, send: 405 },
  'verify/:code': { address: '/verify/2222-2222', need: 'public', read: 404, send: 405 },
  admin: { address: '/admin', need: 'people', read: 302, send: 405 },
  'admin/people': { address: '/admin/people', need: 'people', read: 200, send: 405 },
  'admin/people/:person': { address: `/admin/people/${nobody}`, need: 'people', read: 404, send: 400 },
  'admin/people/:person/erase': { address: `/admin/people/${nobody}/erase`, need: 'people', read: 404, send: 400 },
  'admin/lookings': { address: '/admin/lookings', need: 'people', read: 200, send: 405 },
  uptake: { address: '/uptake', need: 'figures', read: 200, send: 405 },
  'uptake/download': { address: '/uptake/download?format=csv', need: 'figures', read: 200, send: 405 },
  'uptake/people': { address: '/uptake/people', need: 'figures', read: 200, send: 405 },
  'uptake/people/:person': { address: `/uptake/people/${nobody}`, need: 'figures', read: 404, send: 405 },
  'api/v1/trainee-counts': {
    address: '/api/v1/trainee-counts?from=2026-10-15&to=2026-11-14&kind=completed&measure=headcount',
    ...{ need: 'reports:read', read: 200, send: 405 },
  },
  'api/v1/ledger-entries': {
    address: '/api/v1/ledger-entries?limit=1',
    ...{ need: 'ledger:read', read: 200, send: 405 },
  },
  'api/v1/openapi.json': { address: '/api/v1/openapi.json', need: 'public', read: 200, send: 405 },
  'api/*': { address: '/api/v1/khong-co', need: 'public', read: 404, send: 404 },
  offline: { address: '/offline', need: 'public', read: 200, send: 405 },
  '*': { address: '/khong-co-trang-nay', need: 'public', read: 404, send: 404 },
}

const staff: ReadonlyArray<Walker> = ['staff', 'staff_of_commune', 'administrator']
/** A program with a token is nobody to the pages. */
const unknownToPages: ReadonlyArray<Walker> = ['visitor', 'reports_token', 'ledger_token']

/** Addresses that anybody may read and only somebody signed in may send to. */
const sentByPersons = ['courses/:course', 'learn/:course/:lesson', 'learn/:course/:lesson/quiz/:quiz?']

export type Expected = { status: number; to?: RegExp }

/** What `walker` is answered at the address of `pattern`: `changes` when the method is one that could change something. */
export function expectedFor(pattern: string, walker: Walker, changes: boolean): Expected {
  const row = table[pattern]
  if (!row) throw new Error(`no row for ${pattern}`)
  const isKnown = !unknownToPages.includes(walker)
  const own = isKnown ? row.signedIn : undefined
  const open = { status: changes ? (own?.send ?? row.send) : (own?.read ?? row.read) }
  // Where nothing can be changed, nobody is asked who they are.
  if (changes && row.send === 405) return open
  if (row.need === 'reports:read' || row.need === 'ledger:read') return { status: statusOfToken(row, walker) }
  if (row.need === 'public' && !(changes && sentByPersons.includes(pattern))) return open
  if (!isKnown) return { status: 302, to: changes ? /^\/join\?kept=1$/ : /^\/login\?to=%2F/ }
  return mayOpen(row.need, walker) ? open : { status: 403 }
}

function mayOpen(need: Need, walker: Walker): boolean {
  if (need === 'figures') return staff.includes(walker)
  return need === 'people' ? walker === 'administrator' : true
}

function statusOfToken(row: Row, walker: Walker): number {
  if (walker !== 'reports_token' && walker !== 'ledger_token') return 401
  return (walker === 'reports_token') === (row.need === 'reports:read') ? row.read : 403
}

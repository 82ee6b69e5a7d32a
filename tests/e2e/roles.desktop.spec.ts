import { type APIRequestContext, expect, test } from '@playwright/test'
import routes from '#app/routes.ts'

type Role = 'visitor' | 'learner' | 'staff' | 'administrator'
const everyRole: Array<Role> = ['visitor', 'learner', 'staff', 'administrator']
const accounts = { learner: '0912000001', staff: '0912000005', administrator: '0912000006' } as const

const course = 'livestream-tiktok-shop'
const nobody = '01930000-0000-7000-8000-000000000000'

/** What an address answers to a GET; to roles it is not open to, `otherwise`, or 403 (visitors: sent to sign in). */
type Expected = {
  address: string
  open: ReadonlyArray<Role>
  answer?: number
  whenSignedIn?: number
  otherwise?: number
}

const all = everyRole
const signedIn: ReadonlyArray<Role> = ['learner', 'staff', 'administrator']
const figures: ReadonlyArray<Role> = ['staff', 'administrator']

/** Every address of the route table, by its pattern. A route without a line here fails the test. */
const table: Record<string, Expected> = {
  '': { address: '/', open: all },
  courses: { address: '/courses', open: all },
  'courses/:course': { address: `/courses/${course}`, open: all },
  'learn/:course/:lesson': { address: `/learn/${course}/chon-hang-de-live`, open: all },
  'learn/:course/:lesson/place': { address: `/learn/${course}/chon-hang-de-live/place`, open: all, answer: 404 },
  'learn/:course/:lesson/quiz/:quiz?': { address: `/learn/${course}/chon-hang-de-live/quiz`, open: all },
  join: { address: '/join', open: all, whenSignedIn: 302 },
  'join/password': { address: '/join/password', open: all, answer: 302 },
  'join/communes': { address: '/join/communes?q=huong', open: all },
  login: { address: '/login', open: all, whenSignedIn: 302 },
  'login/reset': { address: '/login/reset', open: all },
  logout: { address: '/logout', open: all, answer: 302 },
  kept: { address: '/kept', open: signedIn, answer: 302 },
  'setup/:token': { address: '/setup/khong-co', open: all },
  language: { address: '/language', open: all, answer: 302 },
  privacy: { address: '/privacy', open: all },
  me: { address: '/me', open: signedIn },
  'me/profile': { address: '/me/profile', open: signedIn },
  'me/profile/correct': { address: '/me/profile/correct', open: signedIn },
  'me/profile/move': { address: '/me/profile/move', open: signedIn },
  'me/profile/password': { address: '/me/profile/password', open: signedIn },
  'me/certificates': { address: '/me/certificates', open: signedIn },
  'me/certificates/:certificate': { address: `/me/certificates/${nobody}`, open: signedIn, answer: 404 },
  'me/certificates/:certificate/pdf': { address: `/me/certificates/${nobody}/pdf`, open: signedIn, answer: 404 },
  verify: { address: '/verify', open: all },
  'verify/:code': { address: '/verify/2222-2222', open: all, answer: 404 },
  'admin/people': { address: '/admin/people', open: ['administrator'] },
  'admin/people/:person': { address: `/admin/people/${nobody}`, open: ['administrator'], answer: 404 },
  uptake: { address: '/uptake', open: figures },
  'uptake/download': { address: '/uptake/download?format=csv', open: figures },
  'uptake/people': { address: '/uptake/people', open: figures },
  'uptake/people/:person': { address: `/uptake/people/${nobody}`, open: figures, answer: 404 },
  'api/v1/trainee-counts': { address: '/api/v1/trainee-counts', open: [], otherwise: 401 },
  'api/v1/ledger-entries': { address: '/api/v1/ledger-entries', open: [], otherwise: 401 },
  'api/v1/openapi.json': { address: '/api/v1/openapi.json', open: all },
  'api/*': { address: '/api/v1/khong-co', open: all, answer: 404 },
  offline: { address: '/offline', open: all },
  '*': { address: '/khong-co-trang-nay', open: all, answer: 404 },
}

test('every route of the table has its line', async () => {
  const known = (await routes).map((route) => route.path ?? '')
  expect(Object.keys(table).sort()).toEqual([...known].sort())
})

for (const role of everyRole) {
  test(`what a ${role} may open`, async ({ request, baseURL }) => {
    if (role !== 'visitor') await signIn(request, accounts[role], baseURL ?? '')
    for (const [pattern, { address, open, answer = 200, whenSignedIn, otherwise }] of Object.entries(table)) {
      const response = await request.get(address, { maxRedirects: 0 })
      const seen = `${pattern} as ${role}: ${response.status()} ${response.headers().location ?? ''}`
      if (open.includes(role))
        expect(`${pattern} as ${role}: ${response.status()}`, seen).toBe(
          `${pattern} as ${role}: ${role === 'visitor' ? answer : (whenSignedIn ?? answer)}`,
        )
      else if (otherwise) expect(response.status(), seen).toBe(otherwise)
      else if (role === 'visitor') expect(seen).toMatch(/: 302 \/login\?to=/)
      else expect(response.status(), seen).toBe(403)
    }
  })
}

/** Changes that need somebody, and who; a visitor's is kept and leads to joining. */
const changes: Array<{ address: string; open: ReadonlyArray<Role> }> = [
  { address: `/courses/${course}`, open: signedIn },
  { address: `/learn/${course}/chon-hang-de-live`, open: signedIn },
  { address: `/learn/${course}/chon-hang-de-live/place`, open: signedIn },
  { address: `/learn/${course}/chon-hang-de-live/quiz`, open: signedIn },
  { address: '/me', open: signedIn },
  { address: '/me/profile', open: signedIn },
  { address: '/me/profile/correct', open: signedIn },
  { address: '/me/profile/move', open: signedIn },
  { address: '/me/profile/password', open: signedIn },
  { address: `/admin/people/${nobody}`, open: ['administrator'] },
]

for (const role of everyRole) {
  test(`what a ${role} may change`, async ({ request, baseURL }) => {
    if (role !== 'visitor') await signIn(request, accounts[role], baseURL ?? '')
    for (const { address, open } of changes) {
      const response = await request.post(address, {
        headers: { origin: baseURL ?? '' },
        form: { intent: 'khong-co' },
        maxRedirects: 0,
      })
      const seen = `${address} as ${role}: ${response.status()} ${response.headers().location ?? ''}`
      if (open.includes(role)) expect([200, 204, 302, 400, 404], seen).toContain(response.status())
      else if (role === 'visitor') expect(seen).toMatch(/: 302 \/join\?kept=1/)
      else expect(response.status(), seen).toBe(403)
    }
  })
}

test('a change that another site sends is refused, whoever asks', async ({ request, baseURL }) => {
  await signIn(request, accounts.learner, baseURL ?? '')
  for (const address of [
    '/logout',
    '/language',
    '/login',
    `/learn/${course}/chon-hang-de-live`,
    '/me/profile/password',
    `/courses/${course}`,
  ]) {
    const response = await request.post(address, {
      headers: { origin: 'https://example.com' },
      form: { intent: 'done' },
      maxRedirects: 0,
    })
    expect(response.status(), address).toBe(403)
  }
})

async function signIn(request: APIRequestContext, phone: string, origin: string): Promise<void> {
  const answer = await request.post('/login', {
    headers: { origin },
    form: { phone, password: 'lensan2026' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(302)
}

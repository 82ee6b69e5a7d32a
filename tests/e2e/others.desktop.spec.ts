import { expect, test } from '@playwright/test'
import { newId } from '#app/domain/kernel/index.ts'
import routes from '#app/routes.ts'
import { type Answer, ask, askAll, type Question, sameness } from './access/ask.ts'
import {
  type Gathered,
  gather,
  openServersDatabase,
  type Someone,
  signIn,
  type Walker,
  walkers,
} from './access/people.ts'
import { nobody } from './access/table.ts'

let open: Awaited<ReturnType<typeof openServersDatabase>>
let gathered: Gathered
let base = ''

test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? ''
  open = await openServersDatabase(new URL(base).port)
  gathered = await gather(open)
})
test.afterAll(() => open.close())

const course = 'livestream-tiktok-shop'
const lesson = 'chon-hang-de-live'

/** Addresses that hold an id, each with ids that name nothing: of no such thing, and of none at all. */
const addressesWithIds: Record<string, { at: (id: string) => string; none: string }> = {
  'courses/:course': { at: (id) => `/courses/${id}`, none: 'khong-co' },
  'learn/:course/:lesson': { at: (id) => `/learn/${course}/${id}`, none: 'khong-co' },
  'learn/:course/:lesson/place': { at: (id) => `/learn/${course}/${id}/place`, none: 'khong-co' },
  'learn/:course/:lesson/quiz/:quiz?': { at: (id) => `/learn/${course}/${lesson}/quiz/${id}`, none: 'khong-co' },
  'setup/:token': { at: (id) => `/setup/${id}`, none: 'khong-co' },
  'me/certificates/:certificate': { at: (id) => `/me/certificates/${id}`, none: nobody },
  'me/certificates/:certificate/pdf': { at: (id) => `/me/certificates/${id}/pdf`, none: nobody },
  'verify/:code': { at: (id) => `/verify/${id}`, none: '2222-2222' },
  'admin/people/:person': { at: (id) => `/admin/people/${id}`, none: nobody },
  'admin/people/:person/erase': { at: (id) => `/admin/people/${id}/erase`, none: nobody },
  'uptake/people/:person': { at: (id) => `/uptake/people/${id}`, none: nobody },
}
const insideCourses: typeof addressesWithIds = {
  'a lesson of no course': { at: (id) => `/learn/${id}/${lesson}`, none: 'khong-co' },
  'a quiz of no lesson': { at: (id) => `/learn/${course}/${id}/quiz/kiem-tra`, none: 'khong-co' },
  'a quiz of no course': { at: (id) => `/learn/${id}/${lesson}/quiz/kiem-tra`, none: 'khong-co' },
}

/** Ids as nobody makes them, as they travel in an address. */
const malformed = {
  sql: "'%20or%20'1'='1';--",
  'sql in an id': `${nobody}'%20or%201=1--`,
  dots: '..%2F..%2F..%2Fetc%2Fpasswd',
  'encoded dots': '%2e%2e%2fme',
  'ten kilobytes': 'a'.repeat(10_000),
  nul: 'xqz%00zqx',
  'nul alone': '%00',
  decomposed: 'bu%CC%9Bo%CC%9B%CC%89i',
  'half a character': '%C3',
  'a lone percent': '%',
  'a line break': 'xqz%0D%0ASet-Cookie:%20x=1',
  emoji: '%F0%9F%8D%8A',
  'from right to left': '%E2%80%AEabc',
  'a template': '$%7B7*7%7D%7B%7B7*7%7D',
  markup: '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  prototype: '__proto__',
  constructor: 'constructor',
  'id in braces': `%7B${nobody}%7D`,
  'id with a byte more': `${nobody}0`,
  'nil id': '00000000-0000-0000-0000-000000000000',
} as const

const get = (path: string, walker: Walker): Promise<Answer> =>
  ask(base, { method: 'GET', path, ...gathered.means.get(walker) })

/** What a reader sees of a page, but for the number of a certificate, which is said back as it was read. */
function textOf(answer: Answer): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(sameness(answer))?.[1] ?? ''
  const text = main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  return text.replace(/(nào mang số ).*?( Xem lại)/, '$1…$2')
}

test('every address with an id is asked for ids that name nothing', async () => {
  const known = (await routes).map((route) => route.path ?? '').filter((path) => path.includes(':'))
  expect(known.filter((path) => !(path in addressesWithIds))).toEqual([])
})

test('an id that could be none is answered as one that names nothing, to everybody', async () => {
  for (const [what, { at, none }] of Object.entries({ ...addressesWithIds, ...insideCourses })) {
    const seen = await askAll(
      walkers.flatMap((walker) =>
        Object.entries(malformed).map(([kind, id]) => async () => {
          const { status, to, body, ...rest } = await get(at(id), walker)
          return {
            ...{ walker, kind, status, leads: to.split('?')[0], script: body.includes('<script>alert(1)') },
            text: textOf({ status, to, body, ...rest }),
          }
        }),
      ),
    )
    for (const walker of walkers) {
      const plain = await get(at(none), walker)
      for (const one of seen.filter((answer) => answer.walker === walker)) {
        const where = `${what}, ${one.kind}, as ${walker}`
        const expected = {
          status: plain.status,
          leads: plain.to.split('?')[0],
          script: false,
          text: textOf(plain),
        }
        const { status, leads, script, text } = one
        expect({ where, status, leads, script, text }).toEqual({ where, ...expected })
      }
    }
  }
})

/** Asks for what is somebody else's and for what is not there; expects one and the same answer. */
async function expectAlike(questions: Array<{ what: string; question: Question; said: Array<string> }>) {
  const answers = await askAll(
    questions.map(
      ({ question }) =>
        () =>
          ask(base, question),
    ),
  )
  const texts = answers.map((answer, at) => sameness(answer, questions[at]?.said))
  for (const [at, { what }] of questions.entries()) expect({ what, text: texts[at] }).toEqual({ what, text: texts[0] })
  return answers[0]
}

const others = (): Array<{ what: string; one: Someone }> => [
  { what: 'a neighbour', one: gathered.neighbour },
  { what: 'of another commune', one: gathered.stranger },
  { what: 'merged away', one: gathered.twice },
]

test('a certificate is there for its holder alone; another’s is as one that is not there', async () => {
  for (const walker of [
    'learner',
    'organisation_manager',
    'facilitator',
    'trainer',
    'staff',
    'administrator',
  ] as const) {
    const own = gathered.people.get(walker)
    for (const tail of ['', '/pdf', '.data', '/pdf.data']) {
      const at = (id: string) => `/me/certificates/${id}${tail}`
      const means = gathered.means.get(walker)
      if (tail !== '/pdf.data')
        expect((await get(at(own?.certificateId ?? ''), walker)).status, `${walker} ${tail}`).toBe(200)
      const ids = [
        { what: 'not there', id: newId() },
        ...others().map(({ what, one }) => ({ what, id: one.certificateId })),
      ]
      const answer = await expectAlike(
        ids.map(({ what, id }) => ({
          what: `${what} ${tail} as ${walker}`,
          question: { method: 'GET', path: at(id), ...means },
          said: [id],
        })),
      )
      expect(answer?.status).toBe(404)
    }
  }
})

test('a certificate’s number is checked by anybody, and tells nothing beyond what is printed', async () => {
  for (const walker of walkers)
    for (const { one } of others()) {
      const answer = await get(`/verify/${one.code}`, walker)
      expect(answer.status).toBe(200)
      expect(answer.body).toContain('Khoá thử')
      for (const secret of [one.personId, one.accountId, one.certificateId]) expect(answer.body).not.toContain(secret)
    }
})

// An administrator is told that somebody was erased, and when.
const gone = 410

function seenBy(walker: Walker, place: string): Array<string> {
  const all = ['a neighbour', 'of another commune', 'merged away']
  if (place !== '/uptake/people') return walker === 'administrator' ? [...all, 'erased'] : []
  // Of whom was erased the ledger keeps what was counted, without a name.
  if (walker === 'staff' || walker === 'administrator') return [...all, 'erased']
  return walker === 'staff_of_commune' ? ['a neighbour'] : []
}

test('people are pages for those who may see them; to others as if they were not there', async () => {
  const ids = [
    { what: 'not there', id: newId() },
    ...others().map(({ what, one }) => ({ what, id: one.personId })),
    { what: 'erased', id: gathered.erased.personId },
  ]
  for (const place of ['/admin/people', '/uptake/people'])
    for (const walker of walkers) {
      const sees = seenBy(walker, place)
      for (const tail of ['', '.data']) {
        const means = gathered.means.get(walker)
        for (const { what, id } of ids.filter((one) => sees.includes(one.what)))
          expect((await get(`${place}/${id}${tail}`, walker)).status, `${place} ${what} ${tail} as ${walker}`).toBe(
            place === '/admin/people' && what === 'erased' ? gone : 200,
          )
        await expectAlike(
          ids
            .filter(({ what }) => !sees.includes(what))
            .map(({ what, id }) => ({
              what: `${place} ${what} ${tail} as ${walker}`,
              question: { method: 'GET', path: `${place}/${id}${tail}`, ...means },
              said: [id],
            })),
        )
      }
    }
})

test('what is done to a person who is not there, or by who may not, changes nothing', async () => {
  const forms: Array<Record<string, string>> = [
    { intent: 'code' },
    { intent: 'give', role: 'administrator' },
    { intent: 'take', grant: await grantOf(gathered.people.get('staff')) },
  ]
  for (const form of forms) {
    for (const walker of walkers.filter((one) => one !== 'administrator')) {
      await expectAlike(
        [newId(), gathered.neighbour.personId, gathered.people.get('staff')?.personId ?? ''].map((id) => ({
          what: `${form.intent} ${id} as ${walker}`,
          question: { method: 'POST', path: `/admin/people/${id}`, form, ...gathered.means.get(walker) },
          said: [id],
        })),
      )
    }
  }
  // The right person's grant, named on another's page.
  const means = gathered.means.get('administrator')
  await expectAlike(
    [newId(), await grantOf(gathered.people.get('staff'))].map((grant) => ({
      what: `take ${grant}`,
      question: {
        method: 'POST',
        path: `/admin/people/${gathered.neighbour.personId}`,
        form: { intent: 'take', grant },
        ...means,
      },
      said: [grant],
    })),
  )
  expect(await grantOf(gathered.people.get('staff'))).not.toBe('')
  const { rows } = await open.db.pool.query('select role from role_grant where person_id = $1', [
    gathered.neighbour.personId,
  ])
  expect(rows).toEqual([])
  for (const form of forms) {
    const answer = await ask(base, { method: 'POST', path: `/admin/people/${newId()}`, form, ...means })
    expect(answer.status, form.intent).toBe(404)
  }
})

async function grantOf(someone: Someone | undefined): Promise<string> {
  const { rows } = await open.db.pool.query('select id from role_grant where person_id = $1 and revoked_at is null', [
    someone?.personId,
  ])
  return rows[0]?.id ?? ''
}

test('another’s attempt at a quiz is as one that is not there', async () => {
  const path = `/learn/${course}/${lesson}/quiz`
  const startedBy = async (cookie: string) => {
    await ask(base, { method: 'POST', path, cookie, form: { intent: 'start', key: newId() } })
    const page = await ask(base, { method: 'GET', path: `${path}?q=1`, cookie })
    const read = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.body)?.[1] ?? ''
    return { attempt: read('attempt'), question: read('question') }
  }
  const theirs = await startedBy(await signIn(open, gathered.neighbour))
  const own = await startedBy(gathered.means.get('learner')?.cookie ?? '')
  expect(theirs.attempt).not.toBe('')
  expect(own.attempt).not.toBe(theirs.attempt)
  for (const intent of ['answer', 'last', 'all']) {
    const answer = await expectAlike(
      [newId(), theirs.attempt].map((attempt) => ({
        what: `${intent} ${attempt}`,
        question: {
          method: 'POST',
          path,
          form: { intent, attempt, question: own.question },
          ...gathered.means.get('learner'),
        },
        said: [attempt],
      })),
    )
    expect(answer?.status).toBe(404)
  }
  const { rows } = await open.db.pool.query('select submitted_at from attempt where id = $1', [theirs.attempt])
  expect(rows).toEqual([{ submitted_at: null }])
})

test('another’s sign-in and message are left as they are', async () => {
  const cookie = await signIn(open, gathered.neighbour)
  const { rows } = await open.db.pool.query('select id_hash from sign_in where account_id = $1', [
    gathered.neighbour.accountId,
  ])
  const hash = rows[0]?.id_hash ?? ''
  await expectAlike(
    ['x'.repeat(hash.length), hash].map((one) => ({
      what: one,
      question: {
        method: 'POST',
        path: '/me/profile',
        form: { intent: 'close', signIn: one },
        ...gathered.means.get('learner'),
      },
      said: [one],
    })),
  )
  expect((await ask(base, { method: 'GET', path: '/me', cookie })).status).toBe(200)
  const message = newId()
  await open.db.pool.query(
    `insert into outbox_message (person_id, id, template, data, created_at) values ($1, $2, 'course_completed', '{}', now())`,
    [gathered.neighbour.personId, message],
  )
  await expectAlike(
    [newId(), message].map((one) => ({
      what: one,
      question: { method: 'POST', path: '/me', form: { message: one }, ...gathered.means.get('learner') },
      said: [one],
    })),
  )
  const left = await open.db.pool.query('select read_at from outbox_message where id = $1', [message])
  expect(left.rows).toEqual([{ read_at: null }])
})

test('a setup link opens for who has it; one that is used up, or never was, are alike', async () => {
  expect((await get(`/setup/${gathered.setupToken}`, 'visitor')).body).toContain('name="password"')
  const { rows } = await open.db.pool.query(
    `select count(*)::int as n from one_time_code where purpose = 'first_administrator'`,
  )
  expect(rows[0].n).toBeGreaterThan(0)
  await open.db.pool.query(`update one_time_code set used_at = now() where purpose = 'first_administrator'`)
  const form = { key: newId(), fullName: 'Kẻ Lạ', phone: '0981 000 001', password: 'cam khe may 2026' }
  for (const method of ['GET', 'POST'])
    await expectAlike(
      ['khong-co', gathered.setupToken].map((token) => ({
        what: `${method} ${token}`,
        question: { method, path: `/setup/${token}`, form },
        said: [token],
      })),
    )
})

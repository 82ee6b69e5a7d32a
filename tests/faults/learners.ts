import { setTimeout as sleep } from 'node:timers/promises'
import { Browser, findHiddenField, hiddenField, type Page } from './browser.ts'
import { course } from './course.ts'

/** What one learner was told is done: nothing is written here before its answer has come. */
export type Acknowledged = {
  phone: string
  enrolled: boolean
  lessonDone: boolean
  /** attempts handed in, each with the choice given to each question */
  attempts: Array<{ id: string; answers: Record<string, string> }>
}

export type Load = {
  learners: Array<Acknowledged>
  sent: number
  failed: number
  repeated: number
  /** what ended a lane, which is never right */
  fault: Error | null
  stop: () => Promise<void>
}

const pauseAfterFailureMs = 150
const giveUpAfterMs = 60_000

/**
 * Learners who join, enrol, read and hand in quizzes, `lanes` at once, until stopped; each finishes what it has begun. What
 * is not acknowledged is sent again as it was, and every third thing that is acknowledged is sent once more all the same.
 */
export function startLoad(port: number, lanes: number): Load {
  let isStopping = false
  const load: Load = { learners: [], sent: 0, failed: 0, repeated: 0, fault: null, stop: async () => {} }
  const running = Promise.all(
    Array.from({ length: lanes }, async () => {
      while (!isStopping) await learn(new Browser(port), load)
    }),
  )
  running.catch((error: Error) => {
    load.fault = error
  })
  load.stop = async () => {
    isStopping = true
    await running
  }
  return load
}

let numbers = 0

async function learn(browser: Browser, load: Load): Promise<void> {
  numbers += 1
  const phone = `09${String(10_000_000 + numbers)}`
  const own: Acknowledged = { phone, enrolled: false, lessonDone: false, attempts: [] }
  await join(browser, load, phone)
  load.learners.push(own)
  await change(load, () => browser.post(`/courses/${course.slug}`, {}), /^\/learn\/khoa-thu\/bai-doc$/)
  own.enrolled = true
  await change(
    load,
    () => browser.post(`/learn/${course.slug}/${course.read}`, { intent: 'done' }),
    /^\/learn\/khoa-thu\/bai-doc$/,
  )
  own.lessonDone = true
  // Once it is passed there is nothing more to begin.
  for (let next = await openQuiz(browser, load); next; next = await openQuiz(browser, load)) {
    own.attempts.push(await handIn(browser, load, next))
    if (own.attempts.length === 2) break
  }
  browser.close()
}

async function join(browser: Browser, load: Load, phone: string): Promise<void> {
  const who = {
    ...{ fullName: 'Phan Thị Bền', phone, birthYear: '1985', gender: 'female' },
    ...{ commune: 'Phường Thành Sen', organisationKind: 'household', organisationName: '' },
  }
  await change(load, () => browser.post('/join', who), /^\/join\/password$/)
  const page = await see(load, () => browser.get('/join/password'))
  const key = hiddenField(page.body, 'key')
  const secret = { key, password: 'cam khe may 2026', privacy_notice: 'yes' }
  const before = new Map(browser.cookies)
  const register = () => browser.post('/join/password', secret)
  const isIn = ({ status, to }: Page) => status === 302 && !to.startsWith('/join')
  await untilDone(load, register, isIn)
  // As if that answer had been lost on its way: the browser knows nothing of it.
  browser.cookies.clear()
  for (const [name, value] of before) browser.cookies.set(name, value)
  load.repeated += 1
  await untilDone(load, register, isIn)
}

const path = `/learn/${course.slug}/${course.asked}/quiz/${course.quiz}`

/** The key of the form that begins an attempt, or undefined. */
async function openQuiz(browser: Browser, load: Load): Promise<string | undefined> {
  return findHiddenField((await see(load, () => browser.get(path))).body, 'key')
}

async function handIn(browser: Browser, load: Load, key: string): Promise<Acknowledged['attempts'][number]> {
  await change(load, () => browser.post(path, { intent: 'start', key }), /\?q=1$/)
  const { body } = await see(load, () => browser.get(`${path}?all=1`))
  const id = hiddenField(body, 'attempt')
  const answers: Record<string, string> = {}
  // The first that is shown of each: shuffled, so right and wrong ones are given.
  for (const [, name = '', value = ''] of body.matchAll(/name="a\.([^"]+)"[^>]* value="([^"]+)"/g))
    answers[name] ??= value
  if (Object.keys(answers).length !== 2) throw new Error('the quiz does not show its two questions')
  const fields = Object.entries(answers).map(([question, choice]): [string, string] => [`a.${question}`, choice])
  await untilDone(
    load,
    () => browser.post(`${path}?all=1`, [['attempt', id], ['intent', 'all'], ...fields]),
    ({ status, to }) => status === 302 && to.endsWith('?result=1'),
  )
  return { id, answers }
}

async function see(load: Load, ask: () => Promise<Page>): Promise<Page> {
  return untilDone(load, ask, ({ status }) => status === 200)
}

async function change(load: Load, send: () => Promise<Page>, to: RegExp): Promise<void> {
  const isDone = (page: Page) => page.status === 302 && to.test(page.to)
  await untilDone(load, send, isDone)
  if (load.sent % 3 !== 0) return
  load.repeated += 1
  await untilDone(load, send, isDone)
}

/** Sends the same until it is acknowledged. An answer that is neither that nor a plain "not now" is a fault. */
async function untilDone(load: Load, send: () => Promise<Page>, isDone: (page: Page) => boolean): Promise<Page> {
  for (const until = Date.now() + giveUpAfterMs; ; await sleep(pauseAfterFailureMs)) {
    load.sent += 1
    const page = await send().catch((error: Error) => error)
    if (!(page instanceof Error)) {
      if (isDone(page)) return page
      if (page.status !== 503) throw new Error(`answered ${page.status} to ${page.to}: ${page.body.slice(0, 2000)}`)
    }
    load.failed += 1
    if (Date.now() > until)
      throw new Error(`not acknowledged within a minute: ${page instanceof Error ? page.message : page.status}`)
  }
}

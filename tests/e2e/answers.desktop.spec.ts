import { expect, test } from '@playwright/test'
import { createDiskFiles } from '#app/adapters/disk-files/index.server.ts'
import { createDrawingFont } from '#app/adapters/drawing-font/index.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { drawPaper } from '#app/domain/assessment/index.ts'
import { importCourse } from '#app/domain/authoring/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { courseHead } from '#tests/setup/course-head.ts'
import { ask } from './access/ask.ts'
import { type Files, type OwnServer, startOwnServer } from './access/own-server.ts'
import { join, type Open, openDatabaseIn, signIn } from './access/people.ts'

test.describe.configure({ timeout: 150_000 })

/** One of everything that can be asked; `turn` moves what is right and leaves every word as it is. */
function quiz(id: string, turn: number, feedback: 'each' | 'end'): string {
  const choices = ['Bán ngay trong phiên', 'Tính giá sàn trước', 'Hỏi chị em trong xã', 'Để phiên sau']
  const isRight = (at: number, count: number) => (at + turn) % choices.length < count
  const draw = (count: number) =>
    choices
      .map((text, at) => `<Choice${isRight(at, count) ? ' correct' : ''} why="Vì thế.">${text}</Choice>`)
      .join('\n')
  const ordered = [...choices.slice(turn), ...choices.slice(0, turn)]
    .map((text) => `<Choice>${text}</Choice>`)
    .join('\n')
  return `<Quiz id="${id}" feedback="${feedback}" shuffle>
<Question id="mot" kind="single">
Chị Hạnh nên làm gì?

${draw(1)}
</Question>
<Question id="nhieu" kind="multiple">
Những việc nào nên làm?

${draw(2)}
</Question>
<Question id="dung-sai" kind="true-false" answer="${turn % 2 === 0}" why="Vì thế.">
Bán dưới giá sàn thì vẫn có lãi.
</Question>
<Question id="thu-tu" kind="order" why="Vì thế.">
Xếp các việc theo thứ tự.

${ordered}
</Question>
<Question id="so" kind="number" answer="${[17, 142931, 3.5, 0][turn]}" tolerance="0" unit="hộp" why="Vì thế.">
Có 200 cái cu đơ, mỗi hộp 9 cái. Được bao nhiêu hộp?
</Question>
</Quiz>
`
}

function files(turn: number): Files {
  const lesson = (title: string, quizId: string, feedback: 'each' | 'end') =>
    `---\ntitle: ${title}\nminutes: 12\n---\n\nĐóng gói cam đi xa.\n\n${quiz(quizId, turn, feedback)}`
  return {
    'course.mdx': courseHead({
      ...{ id: 'khoa-thu', title: 'Khoá thử', summary: 'Để thử.', about: 'Khoá học để thử.' },
      ...{ lessons: ['bai-mot', 'bai-hai'], finalTest: 'cuoi-khoa' },
    }),
    'chuan-bi/bai-mot.mdx': lesson('Bài một', 'q-mot', 'each'),
    'chuan-bi/bai-hai.mdx': lesson('Bài hai', 'q-hai', 'end'),
    'cuoi-khoa.mdx': `---\ntitle: Kiểm tra cuối khoá\nminutes: 10\n---\n\n${quiz('q-cuoi', turn, 'end')}`,
  }
}

let server: OwnServer
let open: Open

test.beforeAll(async () => {
  server = await startOwnServer(3950 + (process.pid % 40), { 'khoa-thu': files(0) })
  open = await openDatabaseIn(server.dataDir)
})
test.afterAll(async () => {
  await open?.close()
  await server?.stop()
})

/** The same course with other right answers, published over the one before. */
async function publish(turn: number): Promise<void> {
  const content = files(turn)
  const ctx = {
    ...open.ctx,
    ...{ actor: systemActor('test'), drawingFont: createDrawingFont() },
    fileStore: createDiskFiles(`${server.dataDir}/media`),
  }
  const done = await importCourse(ctx, {
    ...{ name: 'khoa-thu', label: 'khoa-thu', paths: Object.keys(content).sort() },
    read: (file) => new TextEncoder().encode(content[file] ?? ''),
  })
  expect(done).toMatchObject({ outcome: 'published', faults: [] })
}

const attempt = '01930000-0000-7000-8000-0000000000aa'

/** Gives the attempt that was just begun the id that all attempts get here, and the paper which that id draws. */
async function nameAttempt(personId: string): Promise<void> {
  const { rows } = await open.db.pool.query(
    `select a.id, q.spec from attempt a join quiz_revision q on q.id = a.quiz_revision_id
     where a.person_id = $1 and a.submitted_at is null`,
    [personId],
  )
  expect(rows).toHaveLength(1)
  await open.db.pool.query('update attempt set id = $3, paper = $4 where person_id = $1 and id = $2', [
    ...[personId, rows[0].id, attempt, JSON.stringify(drawPaper(rows[0].spec, attempt))],
  ])
}

/** Puts the attempt away, unanswered, so that the next quiz can have its name. */
async function forgetAttempt(personId: string): Promise<void> {
  await open.db.pool.query('delete from attempt where person_id = $1', [personId])
}

/** Everything that a new learner's browser is sent up to the moment of answering, by address. */
async function everythingSent(): Promise<Map<string, string>> {
  const person = await join(open, '18073')
  const cookie = await signIn(open, person)
  const sent = new Map<string, string>()
  const get = async (path: string) => {
    const { status, body } = await ask(server.base, { method: 'GET', path, cookie })
    expect([200, 404], path).toContain(status)
    sent.set(`${sent.size} ${path}`, body)
    for (const [, file = ''] of body.matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g))
      if (!sent.has(file)) sent.set(file, (await ask(server.base, { method: 'GET', path: file })).body)
  }
  const pages = ['/learn/khoa-thu/bai-mot', '/learn/khoa-thu/bai-hai', '/learn/khoa-thu/cuoi-khoa']
  // The course page names the edition and its day, and knows of no question.
  const { body } = await ask(server.base, { method: 'GET', path: '/courses/khoa-thu', cookie })
  const version = /"version":\s*"([^"]+)"/.exec(body)?.[1] ?? ''
  await get(`/__manifest?p=${encodeURIComponent(`${pages[0]}/quiz`)}&version=${version}`)
  for (const page of pages) {
    if (page !== pages[2]) for (const tail of ['', '.data']) await get(`${page}${tail}`)
    for (const tail of ['', '.data']) await get(`${page}/quiz${tail}`)
    const started = await ask(server.base, {
      ...{ method: 'POST', path: `${page}/quiz`, cookie, form: { intent: 'start', key: newId() } },
    })
    expect(started.status).toBe(302)
    await nameAttempt(person.personId)
    for (const view of ['?q=1', '?q=2', '?q=3', '?q=4', '?q=5', '?all=1', '?result=1', ''])
      for (const tail of ['', '.data']) await get(`${page}/quiz${tail}${view}`)
    // An answer that cannot be read is sent back with the same question.
    for (const question of ['mot', 'nhieu', 'dung-sai', 'thu-tu', 'so']) {
      const form = { intent: 'answer', attempt, question, [`n.${question}`]: 'mười' }
      const { status, body } = await ask(server.base, { method: 'POST', path: `${page}/quiz?q=1`, cookie, form })
      expect(status, question).toBe(400)
      sent.set(`refused ${page} ${question}`, body)
    }
    await forgetAttempt(person.personId)
  }
  return sent
}

/** Ids and nonces are made equal, and so are the day's random parts of a page. */
function equalised(body: string): string {
  const ids = new Map<string, string>()
  return body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id ${ids.size}`)
      return ids.get(id) ?? ''
    })
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/(\d{3} · )[0-9a-f]{8}/g, '$1id')
}

test('what is sent before the answer is the same, byte by byte, whatever is right', async () => {
  const before = await everythingSent()
  expect(before.size).toBeGreaterThan(60)
  const all = [...before.values()].join('')
  for (const word of ['Tính giá sàn trước', 'Có 200 cái cu đơ', 'Xếp các việc theo thứ tự']) expect(all).toContain(word)
  expect(all).not.toContain('Vì thế.')
  for (const turn of [1, 2, 3]) {
    await publish(turn)
    const after = await everythingSent()
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [address, body] of before)
      expect({ address, body: equalised(after.get(address) ?? '') }).toEqual({ address, body: equalised(body) })
  }
})

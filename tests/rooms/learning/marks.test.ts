import { expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/index.ts'
import {
  answerQuiz,
  completeLesson,
  getLessonPage,
  getMyLearning,
  getNextDetail,
  getQuizPage,
  startQuiz,
} from '#app/domain/learning/index.server.ts'
import { courseFiles } from '../authoring/course-fixture.ts'
import { answer, begin, createWorld, learner, send, slug } from './fixture.ts'

const twoQuizzes = (feedback: 'each' | 'end') => {
  const asked = (id: string, answer: boolean) =>
    `<Question id="${id}" kind="true-false" answer="${answer}" why="Vì thế.">\nCam ${id}?\n</Question>\n`
  const quiz = (id: string) =>
    `<Quiz id="${id}" pass="50" feedback="${feedback}">\n${asked('cau-1', true)}${asked('cau-2', true)}</Quiz>\n`
  return `---\ntitle: Hai phần\nminutes: 12\n---\n\nĐóng gói.\n\n${quiz('q-chon')}\n\nCân cam.\n\n${quiz('q-can')}`
}

async function worldWith(feedback: 'each' | 'end') {
  const world = await createWorld()
  await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': twoQuizzes(feedback) }))
  const at = (quizKey: string) => ({ courseSlug: slug, lessonSlug: 'chon-hang', quizKey })
  const start = async (quizKey: string) => {
    const started = await startQuiz(world.ctx, { ...at(quizKey), key: newId() })
    if (!started.ok) throw new Error(started.problem.code)
    return started.value.id
  }
  const sendTruths = (quizKey: string, attemptId: string, truths: Record<string, boolean>, submit: boolean) => {
    const answers = Object.entries(truths).map(([questionId, truth]) => ({ questionId, value: { truth } }))
    return send(world.ctx, { ...at(quizKey), attemptId, submit }, answers)
  }
  return { ...world, at, start, send: sendTruths }
}

test('who has exactly the mark has passed; the lesson is done with its last quiz', async () => {
  const world = await worldWith('each')
  for (const [quizKey, kinds] of [
    ['q-chon', ['quiz_passed']],
    ['q-can', ['quiz_passed', 'lesson_completed']],
  ] as const) {
    const before = await world.entries()
    const done = await world.send(quizKey, await world.start(quizKey), { 'cau-1': true, 'cau-2': false }, true)
    expect(done).toMatchObject({ finished: true, attempt: { score: 50, passed: true } })
    const news = (await world.entries()).slice(before.length).filter((kind) => !['enrolled', 'started'].includes(kind))
    expect(news).toEqual(kinds)
  }
})

test('an attempt is handed in whole, and answers of one that explains at its end may change until then', async () => {
  const world = await worldWith('end')
  const attempt = await world.start('q-chon')
  expect(await world.send('q-chon', attempt, { 'cau-1': false }, true)).toMatchObject({
    ...{ outcome: 'recorded', finished: false, missing: ['cau-2'] },
  })
  const page = await getQuizPage(world.ctx, world.at('q-chon'))
  expect(page.standing?.explained).toBe(false)
  expect(page.standing?.questions.map(({ verdict, explanation }) => [verdict, explanation])).toEqual([
    [null, null],
    [null, null],
  ])
  const done = await world.send('q-chon', attempt, { 'cau-1': true, 'cau-2': true }, true)
  expect(done).toMatchObject({ finished: true, attempt: { score: 100, passed: true } })
})

test('where each answer is explained at once it stands, and tells of itself alone', async () => {
  const world = await worldWith('each')
  const attempt = await world.start('q-chon')
  await world.send('q-chon', attempt, { 'cau-1': false }, false)
  const page = await getQuizPage(world.ctx, world.at('q-chon'))
  expect(page.standing?.questions.map(({ explanation }) => explanation !== null)).toEqual([true, false])
  expect(await world.send('q-chon', attempt, { 'cau-1': true }, false)).toMatchObject({ outcome: 'other' })
})

test.each(['each', 'end'] as const)(
  'explained at %s: which questions an answer is still read for',
  async (feedback) => {
    const world = await worldWith(feedback)
    const attemptId = await world.start('q-chon')
    await world.send('q-chon', attemptId, { 'cau-1': false }, false)
    const before = await world.entries()
    const { paper, place, done } = await answerQuiz(world.ctx, {
      ...{ ...world.at('q-chon'), attemptId, submit: true },
      read: () => ({ answers: null }),
    })
    expect(done).toBeNull()
    expect(await world.entries()).toEqual(before)
    expect(paper.open.map(({ id }) => id).sort()).toEqual(feedback === 'each' ? ['cau-2'] : ['cau-1', 'cau-2'])
    expect({ paper, place }).toMatchObject({ paper: { feedback }, place: { quizKey: 'q-chon', started: true } })
    expect(JSON.stringify(paper.questions)).not.toMatch(/"verdict":"|"explanation":\{/)
  },
)

test('a question that is not on the paper is refused, and an attempt at another quiz is not there', async () => {
  const world = await worldWith('each')
  const attempt = await world.start('q-chon')
  await expect(world.send('q-chon', attempt, { fremd: true }, true)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(world.send('q-can', attempt, { 'cau-1': true }, true)).rejects.toThrow('not_found')
})

test('a lesson with a quiz is not done by a press of the button', async () => {
  const world = await createWorld()
  await expect(completeLesson(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await world.entries()).toEqual(['person_registered'])
})

test('a failed quiz is no pass, and a worse try takes nothing away', async () => {
  const world = await createWorld()
  await answer(world, 'chon-hang', (await begin(world, 'chon-hang')).id, false)
  expect(await world.entries()).not.toContain('quiz_passed')
  await answer(world, 'chon-hang', (await begin(world, 'chon-hang')).id)
  await answer(world, 'chon-hang', (await begin(world, 'chon-hang')).id, false)
  const page = await getQuizPage(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
  expect(page.standing).toMatchObject({ passed: true, best: { score: 100, right: 1 } })
})

test('who passed and then practised a hundred times has still passed, with their best', async () => {
  const world = await worldWith('end')
  await world.send('q-chon', await world.start('q-chon'), { 'cau-1': true, 'cau-2': true }, true)
  await world.send('q-chon', await world.start('q-chon'), { 'cau-1': false, 'cau-2': false }, true)
  await world.database.pool.query(
    `insert into attempt (person_id, id, quiz_revision_id, course_key, quiz_key, number, round, paper, started_at, submitted_at,
       points, max_points, score, passed, idempotency_key)
     select person_id, gen_random_uuid(), quiz_revision_id, course_key, quiz_key, number + n, round, paper,
       started_at + n * interval '1 second', submitted_at + n * interval '1 second', points, max_points, score, passed, 'try-' || n
     from attempt, generate_series(1, 120) n where person_id = $1 and not passed`,
    [world.personId],
  )
  const { standing } = await getQuizPage(world.ctx, world.at('q-chon'))
  expect(standing).toMatchObject({
    passed: true,
    best: { score: 100 },
    explained: true,
    next: { open: true, left: null },
  })
})

test('who passed and tries again is told nothing before handing in', async () => {
  const world = await worldWith('end')
  await world.send('q-chon', await world.start('q-chon'), { 'cau-1': true, 'cau-2': true }, true)
  const again = await world.start('q-chon')
  await world.send('q-chon', again, { 'cau-1': true }, false)
  const page = await getQuizPage(world.ctx, world.at('q-chon'))
  expect(page.standing).toMatchObject({ explained: false, passed: true })
  expect(page.standing?.questions[0]).toMatchObject({ verdict: null, explanation: null })
})

test('the page of a lesson knows of a quiz half done, and of one that was failed, until it is passed', async () => {
  const world = await worldWith('each')
  const tried = async (ctx = world.ctx) => {
    const found = await getLessonPage(ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
    if (found.kind !== 'page') throw new Error(found.kind)
    return found.page.quizzes.map((quiz) => quiz.tried)
  }
  expect(await tried()).toEqual([null, null])
  const attempt = await world.start('q-chon')
  expect(await tried()).toEqual([{ key: 'q-chon', left: null, last: null }, null])
  await world.send('q-chon', attempt, { 'cau-1': false }, false)
  expect(await tried()).toEqual([{ key: 'q-chon', left: 1, last: null }, null])
  await world.send('q-chon', attempt, { 'cau-2': false }, true)
  const failed = { key: 'q-chon', left: null, last: { points: 0, maxPoints: 2, score: 0 } }
  expect(await tried()).toEqual([failed, null])
  const again = await world.start('q-chon')
  expect(await tried()).toEqual([failed, null])

  await world.send('q-chon', again, { 'cau-1': true, 'cau-2': true }, true)
  await world.send('q-can', await world.start('q-can'), { 'cau-1': true }, false)
  expect(await tried()).toEqual([null, { key: 'q-can', left: 1, last: null }])
  expect(await tried({ ...world.ctx, actor: await learner(world.ctx) })).toEqual([null, null])
})

test('an attempt at one quiz is not shown on the page of another', async () => {
  const world = await worldWith('each')
  const attempt = await world.start('q-chon')
  const page = await getQuizPage(world.ctx, world.at('q-can'))
  expect(page.standing).toMatchObject({ attempt: null, questions: [] })
  await expect(world.send('q-can', attempt, {}, false)).rejects.toThrow('not_found: attempt')
})

test('what comes next tells of a quiz that was not passed, until it is', async () => {
  const world = await createWorld()
  const detail = async () => {
    const [mine] = await getMyLearning(world.ctx, world.personId)
    return mine && getNextDetail(world.ctx, { ...mine, personId: world.personId })
  }
  const first = await begin(world, 'chon-hang')
  // Begun and nothing answered is not half done.
  expect(await detail()).toEqual({ stoppedAt: null, minutesLeft: 12, quiz: null })
  await answer(world, 'chon-hang', first.id, false)
  expect(await detail()).toMatchObject({ quiz: { key: 'q-chon', state: 'failed' } })
  await answer(world, 'chon-hang', (await begin(world, 'chon-hang')).id)
  expect(await detail()).toMatchObject({ minutesLeft: 12, quiz: null })
  await answer(world, 'tinh-gia', (await begin(world, 'tinh-gia')).id)
  await answer(world, 'cuoi-khoa', (await begin(world, 'cuoi-khoa')).id, false)
  expect(await detail()).toEqual({ stoppedAt: null, minutesLeft: null, quiz: { key: 'q-cuoi', state: 'failed' } })
})

test('what comes next tells of a quiz that is half done before one that was not passed', async () => {
  const world = await worldWith('each')
  const detail = async () => {
    const [mine] = await getMyLearning(world.ctx, world.personId)
    return mine && getNextDetail(world.ctx, { ...mine, personId: world.personId })
  }
  await world.send('q-chon', await world.start('q-chon'), { 'cau-1': false, 'cau-2': false }, true)
  expect(await detail()).toMatchObject({ quiz: { key: 'q-chon', state: 'failed' } })
  const attempt = await world.start('q-can')
  await world.send('q-can', attempt, { 'cau-1': true }, false)
  expect(await detail()).toMatchObject({ quiz: { key: 'q-can', state: 'half_done' } })
  await world.send('q-can', attempt, { 'cau-2': true }, true)
  expect(await detail()).toMatchObject({ quiz: { key: 'q-chon', state: 'failed' } })
})

test('who failed the final test is sent back to the lessons it names; who passed is not', async () => {
  const world = await createWorld()
  const final = String(courseFiles()['cuoi-khoa.mdx']).replace('kind="single"', 'kind="single" lesson="tinh-gia"')
  await world.load(courseFiles({ 'cuoi-khoa.mdx': final }))
  const reread = async () =>
    (await getQuizPage(world.ctx, { courseSlug: slug, lessonSlug: 'cuoi-khoa' })).standing?.reread
  const failed = await begin(world, 'cuoi-khoa')
  expect(await reread()).toEqual([])
  expect((await answer(world, 'cuoi-khoa', failed.id, false)).attempt.passed).toBe(false)
  expect(await reread()).toEqual(['tinh-gia'])
  const passed = await begin(world, 'cuoi-khoa')
  expect(await reread()).toEqual([])
  await answer(world, 'cuoi-khoa', passed.id)
  expect(await reread()).toEqual([])
})

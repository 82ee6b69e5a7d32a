import { describe, expect, test } from 'vitest'
import { visitor } from '#app/domain/access/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import {
  enrol,
  getLessonPage,
  getMyLearning,
  getQuizPage,
  listCertificates,
  openCertificate,
  recordPlace,
  setChecklist,
  startQuiz,
  tickItems,
  verifyCertificate,
} from '#app/domain/learning/index.server.ts'
import { lessonsOf } from '#app/domain/learning/index.ts'
import { courseFiles, lesson } from '../authoring/course-fixture.ts'
import { answer, begin, choose, createWorld, learner, send, slug } from './fixture.ts'

describe('the learner’s way', () => {
  test('from the first answer to the certificate, each step with its entry, once', async () => {
    const world = await createWorld()
    for (const lessonSlug of ['chon-hang', 'tinh-gia']) {
      const attempt = await begin(world, lessonSlug)
      expect(await answer(world, lessonSlug, attempt.id)).toMatchObject({ finished: true, courseCompleted: false })
    }
    const final = await begin(world, 'cuoi-khoa')
    expect(await answer(world, 'cuoi-khoa', final.id)).toMatchObject({ finished: true, courseCompleted: true })
    expect(await world.entries()).toEqual([
      'person_registered',
      'enrolled',
      'started',
      'quiz_passed',
      'lesson_completed',
      'quiz_passed',
      'lesson_completed',
      'quiz_passed',
      'course_completed',
      'certificate_issued',
    ])
    const [course] = await getMyLearning(world.ctx, world.personId)
    expect(course).toMatchObject({ done: 2, total: 2, minutesLeft: 0, next: { kind: 'certificate' } })
    const { rows } = await listCertificates(world.ctx, { personId: world.personId, after: null })
    expect(rows[0]).toMatchObject({ holderName: 'Nguyễn Thị Hạnh', courseTitle: 'Bán cam trên sàn', lessonCount: 2 })
    const typed = ` ${rows[0]?.code.toLowerCase().replace('-', ' ')} `
    expect(await verifyCertificate(world.ctx, typed)).toEqual({
      code: rows[0]?.code,
      holderName: 'Nguyễn Thị Hạnh',
      courseTitle: 'Bán cam trên sàn',
      issuedAt: rows[0]?.issuedAt,
      valid: true,
      revokedAt: null,
      erased: false,
    })
    expect(await verifyCertificate(world.ctx, 'AAAA-AAAA')).toBeNull()
    const other = await learner(world.ctx)
    await expect(
      openCertificate(world.ctx, { personId: other.personId, certificateId: rows[0]?.id ?? '' }),
    ).rejects.toThrow('not_found')
  })

  test('looking at a quiz enrols but does not start; an answer, a tick or ten seconds of film do', async () => {
    const world = await createWorld()
    await begin(world, 'chon-hang')
    expect(await world.entries()).toEqual(['person_registered', 'enrolled'])
    await recordPlace(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang', heading: 'x', videoSeconds: 9 })
    expect(await world.entries()).not.toContain('started')
    await recordPlace(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang', heading: null, videoSeconds: 10 })
    expect(await world.entries()).toContain('started')
    await tickItems(world.ctx, {
      courseSlug: slug,
      lessonSlug: 'chon-hang',
      checklistId: 'viec',
      items: [0],
      ticked: true,
    })
    expect((await world.entries()).filter((kind) => kind === 'started')).toHaveLength(1)
  })

  test('the place in text and film, and ticks, are found again on another device', async () => {
    const world = await createWorld()
    const at = { courseSlug: slug, lessonSlug: 'chon-hang' }
    await recordPlace(world.ctx, { ...at, heading: 'muc-hai', videoSeconds: null })
    await recordPlace(world.ctx, { ...at, heading: null, videoSeconds: 42 })
    await setChecklist(world.ctx, { ...at, checklistId: 'viec', items: [0, 2] })
    await tickItems(world.ctx, { ...at, checklistId: 'viec', items: [1], ticked: true })
    await tickItems(world.ctx, { ...at, checklistId: 'viec', items: [0], ticked: false })
    const found = await getLessonPage(world.ctx, at)
    expect(found.kind === 'page' && found.page.place).toMatchObject({
      heading: 'muc-hai',
      videoSeconds: 42,
      ticks: { viec: [1, 2] },
    })
  })

  test('only the first lesson is open to a visitor', async () => {
    const world = await createWorld()
    const ctx = { ...world.ctx, actor: visitor }
    expect((await getLessonPage(ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })).kind).toBe('page')
    expect((await getLessonPage(ctx, { courseSlug: slug, lessonSlug: 'tinh-gia' })).kind).toBe('sign_in')
    expect((await getLessonPage(ctx, { courseSlug: slug, lessonSlug: 'cuoi-khoa' })).kind).toBe('final_test')
    await expect(getLessonPage(ctx, { courseSlug: slug, lessonSlug: 'khong-co' })).rejects.toThrow('not_found')
  })

  test('a learner in a course keeps the revision they enrolled under', async () => {
    const world = await createWorld()
    await enrol(world.ctx, { courseSlug: slug })
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn hàng, bản mới', 'q-chon', 'Chữ mới.') }))
    const mine = await getLessonPage(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
    expect(mine.kind === 'page' && mine.page.lesson.title).toBe('Chọn hàng')
  })

  test('who joins again is led to the first lesson of the edition they are in', async () => {
    const world = await createWorld()
    const first = async (ctx = world.ctx) => lessonsOf(await enrol(ctx, { courseSlug: slug }))[0]?.slug
    expect(await first()).toBe('chon-hang')
    const { 'chuan-bi/chon-hang.mdx': moved = '', 'course.mdx': head, ...others } = courseFiles()
    const renamed = String(head).replaceAll('chon-hang', 'chon-mon')
    await world.load({ ...others, 'course.mdx': renamed, 'chuan-bi/chon-mon.mdx': moved })
    expect(await first()).toBe('chon-hang')
    expect(await first({ ...world.ctx, actor: await learner(world.ctx) })).toBe('chon-mon')
  })

  test('who is in no course sees a new edition at once, also where the old one was just shown', async () => {
    const world = await createWorld()
    const titleShown = async () => {
      const found = await getLessonPage(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
      return found.kind === 'page' && found.page.lesson.title
    }
    expect([await titleShown(), await titleShown()]).toEqual(['Chọn hàng', 'Chọn hàng'])
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn hàng, bản mới', 'q-chon', 'Chữ mới.') }))
    expect(await titleShown()).toBe('Chọn hàng, bản mới')
    await world.database.pool.query('update course set slug = $1', ['ban-buoi'])
    await expect(titleShown()).rejects.toThrow('not_found')
  })

  test('what was done stays done when the address goes to another lesson, or to none', async () => {
    const world = await createWorld()
    const attempt = await begin(world, 'chon-hang')
    await answer(world, 'chon-hang', attempt.id)
    const isDone = async () => {
      const found = await getLessonPage(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
      return found.kind === 'page' && found.page.done
    }
    expect(await isDone()).toBe(true)
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Bài khác', 'q-khac', 'Chữ.', 'id: bai-khac\n') }))
    expect(await isDone()).toBe(true)
    const { 'chuan-bi/chon-hang.mdx': moved = '', 'course.mdx': head, ...others } = courseFiles()
    const renamed = String(head).replaceAll('chon-hang', 'chon-mon')
    await world.load({ ...others, 'course.mdx': renamed, 'chuan-bi/chon-mon.mdx': moved })
    expect(await isDone()).toBe(true)
  })
})

describe('sent twice, from two tabs, late', () => {
  test('a start is one attempt, with the same key, with another, and at the same moment', async () => {
    const world = await createWorld()
    const key = newId()
    const started = await Promise.all([
      begin(world, 'chon-hang', key),
      begin(world, 'chon-hang', key),
      begin(world, 'chon-hang'),
    ])
    expect(new Set(started.map((attempt) => attempt.id)).size).toBe(1)
    // Whose key the attempt bears depends on who came first; this one's is known.
    const taken = newId()
    await begin(world, 'tinh-gia', taken)
    const elsewhere = { courseSlug: slug, lessonSlug: 'chon-hang', key: taken }
    await expect(startQuiz(world.ctx, elsewhere)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('an answer is one answer; a second tab with another sees the first’s result', async () => {
    const world = await createWorld()
    const attempt = await begin(world, 'chon-hang')
    const sent = await Promise.all([answer(world, 'chon-hang', attempt.id), answer(world, 'chon-hang', attempt.id)])
    expect(sent.map((one) => one.outcome).sort()).toEqual(['recorded', 'same'])
    const other = await answer(world, 'chon-hang', attempt.id, false)
    expect(other).toMatchObject({ outcome: 'other', attempt: { score: 100, passed: true } })
    expect((await world.entries()).filter((kind) => kind === 'lesson_completed')).toHaveLength(1)
  })

  test('somebody else’s attempt is not there', async () => {
    const world = await createWorld()
    const attempt = await begin(world, 'chon-hang')
    const ctx = { ...world.ctx, actor: await learner(world.ctx) }
    const value = await choose(world, 'chon-hang', true)
    await expect(
      send(ctx, { courseSlug: slug, lessonSlug: 'chon-hang', attemptId: attempt.id, submit: true }, [
        { questionId: 'cau-1', value },
      ]),
    ).rejects.toThrow('not_found')
  })

  test('a failed attempt is followed by another; the best counts', async () => {
    const world = await createWorld()
    const first = await begin(world, 'chon-hang')
    expect(await answer(world, 'chon-hang', first.id, false)).toMatchObject({
      finished: true,
      attempt: { passed: false },
    })
    const second = await begin(world, 'chon-hang')
    expect(second.number).toBe(2)
    await answer(world, 'chon-hang', second.id)
    const page = await getQuizPage(world.ctx, { courseSlug: slug, lessonSlug: 'chon-hang' })
    expect(page.standing).toMatchObject({ passed: true, best: { score: 100, right: 1 } })
  })
})

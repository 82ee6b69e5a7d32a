import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '#app/domain/access/index.ts'
import { getQuizRevision } from '#app/domain/assessment/index.server.ts'
import { importCourse } from '#app/domain/authoring/index.server.ts'
import { getCourse, getCourseRevision, getLessonRevision } from '#app/domain/catalogue/index.server.ts'
import { courseFiles, createWorld, drawing, folderOf, lesson, quiz } from './course-fixture.ts'

let world: Awaited<ReturnType<typeof createWorld>>
beforeEach(async () => {
  world = await createWorld()
})

const shown = async () => {
  const course = await getCourse(world.ctx, 'ban-cam')
  if (!course) throw new Error('no course is shown')
  return course
}
const lessons = async () => (await shown()).chapters.flatMap((chapter) => chapter.lessons)
const tables = ['course_revision', 'lesson_revision', 'quiz_revision', 'media_asset', 'audit_act']
const counts = () => Promise.all(tables.map(world.count))

describe('a course that is well', () => {
  test('goes in whole', async () => {
    const done = await world.load(courseFiles())
    expect(done).toEqual({ slug: 'ban-cam', outcome: 'published', lessons: 2, faults: [] })
    const course = await shown()
    expect(course).toMatchObject({ key: 'khoa-mau', slug: 'ban-cam', minutes: 24, number: 1, level: 'beginner' })
    expect(course.chapters.map(({ slug, lessons }) => [slug, lessons.map(({ key }) => key)])).toEqual([
      ['chuan-bi', ['chon-hang', 'tinh-gia']],
    ])
    expect(course.finalTest).toMatchObject({ slug: 'cuoi-khoa', quizKey: 'q-cuoi', questionCount: 1, pass: 70 })
    expect(course.introduction[0]).toMatchObject({ kind: 'html', html: expect.stringContaining('bưởi Phúc Trạch') })
  })

  test('imported twice adds nothing', async () => {
    await world.load(courseFiles())
    const before = await counts()
    expect(await world.load(courseFiles())).toMatchObject({ outcome: 'unchanged', faults: [] })
    expect(await counts()).toEqual(before)
  })

  test('imported by two at once is one', async () => {
    const both = await Promise.all([world.load(courseFiles()), world.load(courseFiles())])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged'])
    expect(await world.count('course_revision')).toBe(1)
  })

  test('changed by two at once in two ways is two revisions, numbered one after the other', async () => {
    await world.load(courseFiles())
    const titles = ['Chọn món', 'Chọn quả', 'Chọn chai']
    const all = titles.map((title) => courseFiles({ 'chuan-bi/chon-hang.mdx': lesson(title, 'q-chon', 'Chữ.') }))
    await Promise.all(all.map((files) => world.load(files)))
    const { rows } = await world.database.pool.query('select number from course_revision order by number')
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('shows its pictures from below their hash, and takes in no other file', async () => {
    await world.load(courseFiles())
    const [, second] = await lessons()
    const revision = await getLessonRevision(world.ctx, second?.revisionId ?? '')
    const html = revision?.segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('')
    const [, hash, file] = /src="\/media\/([0-9a-f]{64})\/([^"]+)"/.exec(html ?? '') ?? []
    expect(readFileSync(path.join(world.root, String(hash), String(file)), 'utf8')).toBe(drawing)
    expect(await world.count('media_asset')).toBe(1)
  })

  test('is imported only by those who may', async () => {
    await expect(importCourse({ ...world.ctx, actor: visitor }, folderOf(courseFiles()))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('a folder that is the same', () => {
  const loadBy = (reader: string, files = courseFiles()) => world.load(files, 'ban-cam', reader)
  // Reading it would show the folder's own text again.
  async function showFirst() {
    await world.database.pool.query(
      'update course set published_id = (select id from course_revision where number = 1)',
    )
  }
  async function loadTwo() {
    await loadBy('one', courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn món', 'q-chon', 'Chữ.') }))
    await loadBy('one')
    await showFirst()
  }

  test('is not read again', async () => {
    await loadTwo()
    const done = await loadBy('one')
    expect(done).toEqual({ slug: 'ban-cam', outcome: 'unchanged', lessons: 2, faults: [] })
    expect((await shown()).number).toBe(1)
  })

  test('is read again by other code, and where nobody says by which', async () => {
    await loadTwo()
    expect(await loadBy('two')).toMatchObject({ outcome: 'published' })
    expect((await shown()).number).toBe(2)
    await showFirst()
    expect(await world.load(courseFiles())).toMatchObject({ outcome: 'published' })
  })

  test('is read again when a file of its pictures is gone, and the file is there again', async () => {
    await loadBy('one')
    const { rows } = await world.database.pool.query('select hash, files from media_asset')
    const file = path.join(world.root, rows[0].hash, rows[0].files[0].path)
    rmSync(file)
    expect(await loadBy('one')).toMatchObject({ outcome: 'unchanged' })
    expect(existsSync(file)).toBe(true)
  })

  test('is read again after another that had a fault was shown in part', async () => {
    await loadBy('one')
    const faulty = courseFiles({
      'chuan-bi/chon-hang.mdx': lesson('Chọn món', 'q-chon', 'Chữ.'),
      'chuan-bi/tinh-gia.mdx': 'hỏng',
    })
    const first = await loadBy('one', faulty)
    expect(first).toMatchObject({ outcome: 'published' })
    expect((await loadBy('one', faulty)).faults).toEqual(first.faults)
    expect(first.faults).not.toEqual([])
    expect(await loadBy('one')).toMatchObject({ outcome: 'published', faults: [] })
    expect((await lessons())[0]?.title).toBe('Chọn hàng')
  })

  test.each([
    ['under another name', (files: Record<string, string | Uint8Array>) => world.load(files, 'ban-buoi', 'one')],
    [
      'with one letter moved into the next file',
      (files: Record<string, string | Uint8Array>) => loadBy('one', { ...files, 'a.txt': 'ab', 'b.txt': 'c' }),
    ],
  ])('is another %s', async (_how, load) => {
    await loadBy('one', { ...courseFiles(), 'a.txt': 'a', 'b.txt': 'bc' })
    const read = () => world.database.pool.query('select read_from from course')
    const before = (await read()).rows[0].read_from
    await load({ ...courseFiles(), 'a.txt': 'a', 'b.txt': 'bc' })
    expect((await read()).rows[0].read_from).not.toBe(before)
  })
})

describe('a change', () => {
  test('of one lesson makes one new revision of it and of the course; the old ones stay', async () => {
    await world.load(courseFiles())
    const before = await lessons()
    const old = await shown()
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn hàng đẹp', 'q-chon', 'Bài mới.') }))
    const after = await lessons()
    expect(after[0]?.revisionId).not.toBe(before[0]?.revisionId)
    expect(after[1]?.revisionId).toBe(before[1]?.revisionId)
    expect((await shown()).number).toBe(2)
    expect((await getLessonRevision(world.ctx, before[0]?.revisionId ?? ''))?.title).toBe('Chọn hàng')
    expect((await getCourseRevision(world.ctx, old.revisionId))?.chapters).toEqual(old.chapters)
  })

  test('back to what was shows the first revision again', async () => {
    await world.load(courseFiles())
    const first = await shown()
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn hàng đẹp', 'q-chon', 'Bài mới.') }))
    expect(await world.load(courseFiles())).toMatchObject({ outcome: 'published' })
    expect((await shown()).revisionId).toBe(first.revisionId)
  })

  test('of a picture alone makes a new revision of the lesson that shows it', async () => {
    await world.load(courseFiles())
    const before = await lessons()
    await world.load(courseFiles({ 'figures/gia.svg': drawing.replace('M0 0h9', 'M0 0h8') }))
    const after = await lessons()
    expect(after.map(({ revisionId }, at) => revisionId === before[at]?.revisionId)).toEqual([true, false])
  })

  test('to a drawing that writes something: it is kept with its letters, and a second import keeps it', async () => {
    const files = courseFiles({ 'figures/gia.svg': drawing.replace('</svg>', '<text y="9">Giá sàn</text></svg>') })
    await world.load(files)
    const [, second] = await lessons()
    const { rows } = await world.database.pool.query('select hash, files from media_asset')
    const kept = rows.map((row) => readFileSync(path.join(world.root, row.hash, row.files[0].path), 'utf8'))
    expect(kept.filter((text) => text.includes('url(data:font/woff2;base64,d09GMg'))).toHaveLength(1)
    expect(await world.load(files)).toMatchObject({ outcome: 'unchanged' })
    expect((await lessons())[1]?.revisionId).toBe(second?.revisionId)
  })

  test('of the right choice makes a new quiz revision; attempts keep the old one', async () => {
    await world.load(courseFiles())
    const before = (await lessons())[0]?.quizzes[0]
    const other = lesson('Chọn hàng', 'q-chon', 'Đóng gói cam đi xa.').replace(quiz('q-chon'), quiz('q-chon', 1))
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': other }))
    const after = (await lessons())[0]?.quizzes[0]
    expect(after?.quizKey).toBe('q-chon')
    expect(after?.quizRevisionId).not.toBe(before?.quizRevisionId)
    const right = async (id = '') =>
      (await getQuizRevision(world.ctx, id)).spec.questions[0]?.choices.findIndex(({ correct }) => correct)
    expect([await right(before?.quizRevisionId), await right(after?.quizRevisionId)]).toEqual([0, 1])
    expect((await getQuizRevision(world.ctx, after?.quizRevisionId ?? '')).number).toBe(2)
  })

  test('of the short title alone is shown, and nothing else is', async () => {
    await world.load(courseFiles())
    expect((await shown()).shortTitle).toBeNull()
    const files = courseFiles()
    files['course.mdx'] = String(files['course.mdx']).replace('summary:', 'shortTitle: Bán cam\nsummary:')
    expect(await world.load(files)).toMatchObject({ outcome: 'published' })
    expect(await shown()).toMatchObject({ title: 'Bán cam trên sàn', shortTitle: 'Bán cam' })
  })

  test('of prose alone leaves the quiz revision', async () => {
    await world.load(courseFiles())
    const before = (await lessons())[0]?.quizzes
    await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': lesson('Chọn hàng', 'q-chon', 'Chữ khác.') }))
    expect((await lessons())[0]?.quizzes).toEqual(before)
  })

  test('of a lesson’s file name with its old slug as id keeps its identity', async () => {
    await world.load(courseFiles())
    const files = courseFiles({ 'chuan-bi/chon-mon.mdx': lesson('Chọn món', 'q-chon', 'Chữ.', 'id: chon-hang\n') })
    files['course.mdx'] = String(files['course.mdx']).replace('[chon-hang,', '[chon-mon,')
    delete files['chuan-bi/chon-hang.mdx']
    await world.load(files)
    expect((await lessons()).map(({ key, slug }) => [key, slug])).toEqual([
      ['chon-hang', 'chon-mon'],
      ['tinh-gia', 'tinh-gia'],
    ])
  })

  test('of a lesson’s file name leaves what the final test asks: it names its lessons by what they keep', async () => {
    const about = (slug: string) => quiz('q-cuoi').replace('kind="single"', `kind="single" lesson="${slug}"`)
    const testOf = (slug: string) => `---\ntitle: Kiểm tra cuối khoá\nminutes: 10\n---\n\n${about(slug)}`
    await world.load(courseFiles({ 'cuoi-khoa.mdx': testOf('chon-hang') }))
    const before = (await shown()).finalTest?.quizRevisionId ?? ''
    expect((await getQuizRevision(world.ctx, before)).spec.questions[0]?.lesson).toBe('chon-hang')
    const files = courseFiles({
      'chuan-bi/chon-mon.mdx': lesson('Chọn món', 'q-chon', 'Chữ.', 'id: chon-hang\n'),
      'cuoi-khoa.mdx': testOf('chon-mon'),
    })
    files['course.mdx'] = String(files['course.mdx']).replace('[chon-hang,', '[chon-mon,')
    delete files['chuan-bi/chon-hang.mdx']
    expect(await world.load(files)).toMatchObject({ outcome: 'published', faults: [] })
    expect((await shown()).finalTest?.quizRevisionId).toBe(before)
  })

  test('of the folder’s name with the same id moves the course', async () => {
    await world.load(courseFiles())
    await world.load(courseFiles(), 'cam-len-san')
    expect(await getCourse(world.ctx, 'ban-cam')).toBeNull()
    expect((await getCourse(world.ctx, 'cam-len-san'))?.key).toBe('khoa-mau')
    expect(await world.count('course')).toBe(1)
  })
})

describe('what is faulty', () => {
  const broken = lesson('Chọn hàng', 'q-chon', 'Giá {15.000} đồng.')

  test('is told with path, line and column, and stops no other lesson', async () => {
    const done = await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': broken }))
    expect(done).toMatchObject({ outcome: 'published', lessons: 1 })
    expect(done.faults).toEqual([
      {
        path: 'content/courses/ban-cam/chuan-bi/chon-hang.mdx',
        line: 6,
        column: 5,
        message: expect.stringMatching(/\p{L}/u),
      },
    ])
    expect((await lessons()).map(({ key }) => key)).toEqual(['tinh-gia'])
  })

  test('stays as it was published before', async () => {
    await world.load(courseFiles())
    const before = await lessons()
    const done = await world.load(
      courseFiles({
        'chuan-bi/chon-hang.mdx': broken,
        'chuan-bi/tinh-gia.mdx': lesson('Tính giá', 'q-gia', 'Mới.'),
      }),
    )
    expect(done).toMatchObject({ outcome: 'published', lessons: 2 })
    const after = await lessons()
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.title).toBe('Tính giá')
  })

  test('and nothing else new leaves what is shown, final test too', async () => {
    await world.load(courseFiles())
    const faulty = { 'chuan-bi/chon-hang.mdx': broken, 'cuoi-khoa.mdx': 'không có gì' }
    expect(await world.load(courseFiles(faulty))).toMatchObject({ outcome: 'unchanged', lessons: 2 })
    expect(await world.count('course_revision')).toBe(1)
  })

  test('in several files is told all at once', async () => {
    const done = await world.load(
      courseFiles({
        'chuan-bi/chon-hang.mdx': broken,
        'chuan-bi/tinh-gia.mdx': 'không có gì',
        'chuan-bi/la.mdx': lesson('Lạ', 'q-la', 'Chữ.'),
      }),
    )
    expect([...new Set(done.faults.map((fault) => fault.path.split('/').at(-1)))].sort()).toEqual([
      'chon-hang.mdx',
      'la.mdx',
      'tinh-gia.mdx',
    ])
    expect(await getCourse(world.ctx, 'ban-cam')).toBeNull()
  })

  test('names a lesson that has no file where the outline names it', async () => {
    const files = courseFiles()
    delete files['chuan-bi/tinh-gia.mdx']
    const done = await world.load(files)
    expect(done.faults).toEqual([
      {
        path: 'content/courses/ban-cam/course.mdx',
        line: 12,
        column: 26,
        message: expect.stringContaining('chuan-bi/tinh-gia.mdx'),
      },
    ])
  })

  test('two lessons with one quiz id: the second stays out', async () => {
    const done = await world.load(courseFiles({ 'chuan-bi/tinh-gia.mdx': lesson('Tính giá', 'q-chon', 'Chữ.') }))
    expect(done.faults.map(({ path, message }) => [path, message.includes('q-chon')])).toEqual([
      ['content/courses/ban-cam/chuan-bi/tinh-gia.mdx', true],
    ])
    expect((await lessons()).map(({ key }) => key)).toEqual(['chon-hang'])
  })

  test('a picture that runs scripts keeps its lesson out and names the picture', async () => {
    const done = await world.load(
      courseFiles({ 'figures/gia.svg': drawing.replace('<path', '<script>alert(1)</script><path') }),
    )
    expect(done.faults.map(({ path }) => path)).toEqual(['content/courses/ban-cam/figures/gia.svg'])
    expect((await lessons()).map(({ key }) => key)).toEqual(['chon-hang'])
    expect(existsSync(world.root)).toBe(false)
  })

  test('a final test that was never published leaves the course closed; one that was stays', async () => {
    const faulty = { 'cuoi-khoa.mdx': '---\ntitle: Thi\nminutes: 5\n---\n\nKhông có câu hỏi.\n' }
    expect(await world.load(courseFiles(faulty))).toMatchObject({ outcome: 'refused' })
    expect(await getCourse(world.ctx, 'ban-cam')).toBeNull()
    await world.load(courseFiles())
    const { finalTest } = await shown()
    await world.load(courseFiles({ ...faulty, 'chuan-bi/chon-hang.mdx': lesson('Khác', 'q-chon', 'Chữ.') }))
    expect((await shown()).finalTest).toEqual(finalTest)
  })

  test('a question of the final test that names a lesson the course does not have', async () => {
    const files = courseFiles()
    const named = String(files['cuoi-khoa.mdx']).replace('kind="single"', 'kind="single" lesson="tinh-gai"')
    const done = await world.load({ ...files, 'cuoi-khoa.mdx': named })
    const message = 'Khoá học không có bài “tinh-gai”. Viết một trong: chon-hang, tinh-gia.'
    expect(done.faults[0]).toEqual({ path: 'content/courses/ban-cam/cuoi-khoa.mdx', line: 7, column: 38, message })
  })

  test('an address that belongs to another course is refused', async () => {
    await world.load(courseFiles())
    const files = courseFiles()
    files['course.mdx'] = String(files['course.mdx']).replace('id: khoa-mau', 'id: khoa-khac')
    const done = await world.load(files)
    expect(done).toMatchObject({ outcome: 'refused', faults: [{ line: 2, column: 1 }] })
    expect((await shown()).key).toBe('khoa-mau')
  })

  test.each([
    ['not UTF-8', new Uint8Array([0x2d, 0xff, 0xfe])],
    ['a zero byte', '---\ntitle: A\u0000B\nminutes: 3\n---\n'],
    ['half a pair', '---\ntitle: "A\\uD800B"\nminutes: 3\n---\n\nChữ.\n'],
  ])('%s is told of and reaches no table', async (_name, content) => {
    const done = await world.load(courseFiles({ 'chuan-bi/chon-hang.mdx': content }))
    expect(done).toMatchObject({ outcome: 'published', lessons: 1 })
    expect(done.faults.length).toBeGreaterThan(0)
  })

  test('a folder without course.mdx, or with accents in its name', async () => {
    expect((await world.load({})).faults.map(({ path }) => path)).toEqual(['content/courses/ban-cam/course.mdx'])
    expect(await world.load(courseFiles(), 'Bán cam')).toMatchObject({ outcome: 'refused' })
    expect(await world.count('course')).toBe(0)
  })
})

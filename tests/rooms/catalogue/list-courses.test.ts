import { beforeAll, describe, expect, test } from 'vitest'
import { listCourses, listGoodsTaught } from '#app/domain/catalogue/index.server.ts'
import { courseFiles, createWorld, lesson } from '../authoring/course-fixture.ts'

let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  world = await createWorld()
  await world.load(courseFiles())
  const files = courseFiles({
    'chuan-bi/chon-hang.mdx': lesson('Đóng gói nước mắm', 'q-chon', 'Chèn rơm quanh chai, tính giá sau.'),
  })
  const other = String(files['course.mdx'])
    .replace('khoa-mau', 'khoa-shopee')
    .replace('Bán cam trên sàn', 'Mở gian hàng Shopee')
    .replace('tiktok_shop', 'shopee')
    .replace('beginner', 'intermediate')
    .replace('household', 'cooperative')
  await world.load({ ...files, 'course.mdx': other }, 'mo-gian-hang')
})

const slugs = async (query: string, filter = {}) =>
  (await listCourses(world.ctx, { query, ...filter })).rows.map(({ slug }) => slug)

describe('search', () => {
  test.each([
    ['an accented word', 'Đóng gói', ['ban-cam', 'mo-gian-hang']],
    ['the same without accents, in capitals', 'DONG GOI', ['ban-cam', 'mo-gian-hang']],
    ['decomposed letters', 'đóng gói'.normalize('NFD'), ['ban-cam', 'mo-gian-hang']],
    ['đ as d', 'dong goi nuoc mam', ['mo-gian-hang']],
    ['words of the introduction', 'phuc trach', ['ban-cam', 'mo-gian-hang']],
    ['words of a lesson', 'chen rom', ['mo-gian-hang']],
    ['the beginning of a word', 'shop', ['mo-gian-hang']],
    ['the middle of a word finds nothing', 'hopee', []],
    ['words that no course has', 'nhung hươu', []],
    ['what SQL would read otherwise', '%_\\', ['ban-cam', 'mo-gian-hang']],
    ['nothing', '   ', ['ban-cam', 'mo-gian-hang']],
  ])('%s', async (_name, query, found) => expect(await slugs(query)).toEqual(found))

  test('a title that has all the words comes first', async () => {
    expect(await slugs('gian hang')).toEqual(['mo-gian-hang'])
    expect(await slugs('gia')).toEqual(['mo-gian-hang', 'ban-cam'])
  })

  test('marks what it found, in the title and in the lesson that has most of it', async () => {
    const [first] = (await listCourses(world.ctx, { query: 'dong goi mam' })).rows
    expect(first?.hit).toEqual({
      number: 1,
      title: [
        { text: 'Đóng gói', hit: true },
        { text: ' nước ', hit: false },
        { text: 'mắm', hit: true },
      ],
    })
    const [cam] = (await listCourses(world.ctx, { query: 'cam' })).rows
    expect(cam).toMatchObject({
      title: [{ text: 'Bán ' }, { text: 'cam', hit: true }, { text: ' trên sàn' }],
      hit: null,
    })
    // Of "người" in the text, but of no word of the title, which only ends so.
    const begun = (await listCourses(world.ctx, { query: 'n' })).rows.find(({ slug }) => slug === 'ban-cam')
    expect(begun?.title).toEqual([{ text: 'Bán cam trên sàn', hit: false }])
    const [body] = (await listCourses(world.ctx, { query: 'rom' })).rows
    const [, shop] = (await listCourses(world.ctx, { query: 'tinh gia' })).rows
    expect(shop).toMatchObject({ slug: 'mo-gian-hang', hit: { number: 2 } }) // the title before the text of lesson 1
    const [both] = (await listCourses(world.ctx, { query: 'gia rom' })).rows
    expect(both?.hit?.number).toBe(1) // a text with all the words before a title with one
    const one = (await listCourses(world.ctx, { query: 'tinh' })).rows.find(({ slug }) => slug === 'mo-gian-hang')
    expect(one?.hit?.number).toBe(2)
    expect(body?.hit).toEqual({ number: 1, title: [{ text: 'Đóng gói nước mắm', hit: false }] })
  })
})

describe('filters', () => {
  test('by platform, level and audience, together', async () => {
    expect(await slugs('', { platforms: ['shopee'] })).toEqual(['mo-gian-hang'])
    expect(await slugs('', { platforms: ['shopee', 'tiktok_shop'] })).toHaveLength(2)
    expect(await slugs('', { levels: ['beginner'] })).toEqual(['ban-cam'])
    expect(await slugs('', { audience: ['cooperative'], levels: ['beginner'] })).toEqual([])
    expect(await slugs('rơm', { platforms: ['tiktok_shop'] })).toEqual([])
  })
})

test('goods are told apart by whether a course speaks of them', async () => {
  expect(await listGoodsTaught(world.ctx, ['nước mắm', 'nhung hươu', 'bưởi'])).toEqual(['nước mắm', 'bưởi'])
})

test('a long list comes in pages that neither lose nor repeat a course', async () => {
  const many = await createWorld()
  for (let number = 1; number <= 23; number++) {
    const course = String(courseFiles()['course.mdx']).replace('khoa-mau', `khoa-${number}`)
    await many.load(courseFiles({ 'course.mdx': course }), `khoa-${number}`)
  }
  const first = await listCourses(many.ctx, {})
  const second = await listCourses(many.ctx, { after: first.next })
  expect([first.rows.length, second.rows.length, first.total, second.total, second.next]).toEqual([20, 3, 23, 23, null])
  expect(new Set([...first.rows, ...second.rows].map(({ slug }) => slug)).size).toBe(23)
  expect((await listCourses(many.ctx, { after: 'made up' })).rows).toHaveLength(20)
})

import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/domain/access/index.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { findPeople, registerPerson } from '#app/domain/people/index.server.ts'
import { createWorld, registered, type World } from '#tests/rooms/identity/fixture.ts'

let world: World

const names = [
  'Trần Văn Bình',
  'Nguyễn Thị Ánh',
  'Lê Văn An',
  'Đặng Thị Đào',
  'Phan Thị Dung',
  'Ngô Văn Ấn',
  'Hồ Thị Bình',
  'Trần Văn Bình',
]

beforeAll(async () => {
  world = await createWorld()
  await register(names)
})

async function register(fullNames: Array<string>): Promise<void> {
  for (const [index, fullName] of fullNames.entries()) {
    const commune = index % 2 === 0 ? '18496' : '18073'
    const details = {
      fullName,
      birthYear: 1980,
      gender: 'female',
      commune,
      organisationKind: 'other',
      organisationName: null,
    } as const
    await world.ctx.db.transaction((db) =>
      registerPerson({ db, clock: world.clock }, { ...details, personId: newId(), consents: [], channel: 'field' }),
    )
  }
}

function find(input: { name: string; after?: string | null; limit?: number }, actor = systemActor('test')) {
  return findPeople({ ...world.ctx, actor }, input)
}

test('sorted as a Vietnamese list: given name, then middle names, then family name', async () => {
  const { rows } = await find({ name: '' })
  expect(rows.map((row) => row.fullName)).toEqual([
    'Lê Văn An',
    'Nguyễn Thị Ánh',
    'Ngô Văn Ấn',
    'Hồ Thị Bình',
    'Trần Văn Bình',
    'Trần Văn Bình',
    'Phan Thị Dung',
    'Đặng Thị Đào',
  ])
})

test('pages by key show everybody once, two of one name too', async () => {
  const seen: Array<string> = []
  let after: string | null = null
  for (let pages = 0; pages < 10; pages += 1) {
    const page: Awaited<ReturnType<typeof find>> = await find({ name: '', limit: 3, after })
    seen.push(...page.rows.map((row) => row.personId))
    after = page.next
    if (after === null) break
  }
  expect(seen).toHaveLength(names.length)
  expect(new Set(seen).size).toBe(names.length)
})

test('words in any order, đ as d, marks or none; what means something to LIKE means itself', async () => {
  const found = async (name: string) => (await find({ name })).rows.map((row) => row.fullName)
  expect(await found('dao dang')).toEqual(['Đặng Thị Đào'])
  expect(await found('ĐÀO'.normalize('NFD'))).toEqual(['Đặng Thị Đào'])
  expect(await found('binh')).toHaveLength(3)
  for (const name of ['%', '_', '\\', "'"]) expect(await found(name)).toEqual([])
})

test('a cursor that somebody made up is the beginning', async () => {
  const made = ['["a","b"]', '[9999999999,"a","0"]', '[0,"a","b"]', '[0.5,"a","b"]']
  for (const after of ['x', '[]', ...made.map((text) => Buffer.from(text).toString('base64url'))])
    expect((await find({ name: '', after })).rows).toHaveLength(names.length)
})

test('whoever may not search finds nothing', async () => {
  const learner = await registered(world, { fullName: 'Võ Thị Yến' })
  await expect(findPeople({ ...world.ctx, actor: learner }, { name: '' })).rejects.toThrow('not_allowed')
})

const ranked = ['Mộng Thuý Quỳnh', 'Lý Mộng', 'Mộng', 'Tạ Mộng Mơ', 'Vi Mộng', 'Hoàng Mộng Mộng', 'Đoàn Tường Vimộng']

test('words are found by how they begin; the very name first, then given names, then the others, page by page', async () => {
  await register(ranked)
  const one = await find({ name: 'mộng' })
  expect(one.rows.map((row) => row.fullName)).toEqual([
    'Mộng',
    'Lý Mộng',
    'Vi Mộng',
    'Hoàng Mộng Mộng',
    'Tạ Mộng Mơ',
    'Mộng Thuý Quỳnh',
  ])
  const turned: Array<string> = []
  for (let after: string | null = null, pages = 0; pages < 10 && (pages === 0 || after !== null); pages += 1) {
    const page: Awaited<ReturnType<typeof find>> = await find({ name: 'mong', limit: 2, after })
    turned.push(...page.rows.map((row) => row.personId))
    after = page.next
  }
  expect(turned).toEqual(one.rows.map((row) => row.personId))
  expect((await find({ name: 'ong' })).rows).toEqual([])
  expect((await find({ name: 'mo q' })).rows.map((row) => row.fullName)).toEqual(['Mộng Thuý Quỳnh'])
})

test('whole words come before words that only begin so, in any order, over pages', async () => {
  await register(['Nguyễn Văn Thiện', 'Nguyễn Hữu Thịnh', 'Nguyễn Thị Zung', 'Nguyễn Lê Thi', 'Thị Nguyễn'])
  const whole = ['Thị Nguyễn', 'Nguyễn Lê Thi', 'Nguyễn Thị Ánh', 'Nguyễn Thị Zung']
  const begun = ['Nguyễn Văn Thiện', 'Nguyễn Hữu Thịnh']
  for (const name of ['nguyen thi', 'thi nguyen']) {
    const turned: Array<string> = []
    for (let after: string | null = null, pages = 0; pages < 10 && (pages === 0 || after !== null); pages += 1) {
      const page: Awaited<ReturnType<typeof find>> = await find({ name, limit: 2, after })
      turned.push(...page.rows.map((row) => row.fullName))
      after = page.next
    }
    expect(turned[0]).toBe(name === 'thi nguyen' ? 'Thị Nguyễn' : turned[0])
    expect(turned.slice(0, 4).toSorted()).toEqual(whole.toSorted())
    expect(turned.slice(4)).toEqual(begun)
  }
})

import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/domain/access/index.ts'
import { searchPeople, sortOfSearch } from '#app/domain/identity/index.server.ts'
import { createWorld, registered, type World } from './fixture.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
  await registered(world, { phone: '+84912345678', fullName: 'Nguyễn Thị Hạnh' })
  await registered(world, { phone: '+84987123456', fullName: 'Lê Văn An' })
  await registered(world, { phone: '+84381239123', fullName: 'Phan Thị Dung' })
})

test.each([
  ['0912', ['Nguyễn Thị Hạnh']],
  ['+84 912', ['Nguyễn Thị Hạnh']],
  ['0912 345 678', ['Nguyễn Thị Hạnh']],
  ['5678', ['Nguyễn Thị Hạnh']],
  ['3456', ['Lê Văn An']],
  ['123.456', ['Lê Văn An']],
  ['9123', ['Nguyễn Thị Hạnh', 'Phan Thị Dung']],
  ['123', []],
  ['+5678', []],
  ['5670', []],
])('by "%s", the beginning of a number or its last four digits', async (text, names) => {
  const { rows } = await searchPeople({ ...world.ctx, actor: systemActor('test') }, { text })
  expect(rows.map((row) => row.fullName).sort()).toEqual(names.toSorted())
})

test('both ways have an index', async () => {
  const { rows } = await world.database.pool
    .query(
      `set enable_seqscan = off; explain select account_id from phone_number where reverse(phone) like reverse('5678') || '%'`,
    )
    .then((results) => (Array.isArray(results) ? results[1] : results))
  expect(JSON.stringify(rows)).toContain('phone_number_end')
})

test('a number too short to be the last digits of one is told from a name and a number', () => {
  for (const text of ['5', '005', '0 05', '+84']) expect(sortOfSearch(text)).toBe('shortNumber')
  for (const text of ['0005', '0912 345', '+84912']) expect(sortOfSearch(text)).toBe('number')
  for (const text of ['', 'hanh', 'a05']) expect(sortOfSearch(text)).toBe('name')
})

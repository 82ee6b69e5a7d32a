import { beforeAll, expect, test } from 'vitest'
import { grantRole, listLookings } from '#app/domain/access/index.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { type FoundAccounts, searchPeople, sortOfSearch } from '#app/domain/identity/index.server.ts'
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
  ['0084 912 345 678', ['Nguyễn Thị Hạnh']],
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

test('where more numbers fit than are looked at, that is said; where all were, it is not', async () => {
  const search = (text: string) => searchPeople({ ...world.ctx, actor: systemActor('test') }, { text })
  expect((await search('0912')).most).toBeNull()
  await world.database.pool.query(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, 201) n), p as (
       insert into person (id, full_name, name_fold, name_sort, created_at, updated_at)
       select id, 'Người ' || n, 'nguoi ' || n, n || ' nguoi', now(), now() from made),
     a as (insert into account (id, person_id, password_hash, created_at) select id, id, '', now() from made)
     insert into phone_number (phone, account_id, claimed_at) select '+84333' || lpad(n::text, 6, '0'), id, now() from made`,
  )
  const found: Array<string> = []
  let after: string | null = null
  do {
    const page: FoundAccounts = await searchPeople(
      { ...world.ctx, actor: systemActor('test') },
      { text: '0333', after },
    )
    expect(page.most).toBe(200)
    found.push(...page.rows.map((row) => row.personId))
    after = page.next
  } while (after)
  expect(new Set(found).size).toBe(200)
  expect(await search('0333 0002 01')).toMatchObject({ most: null, rows: [{ fullName: 'Người 201' }] })
})

test('whoever holds a role is found by it, once, with every role they hold; with a name or a number those of them alone', async () => {
  const ctx = { ...world.ctx, actor: systemActor('test') }
  const { personId } = await registered(world, { phone: '+84977000111', fullName: 'Vũ Thị Sen' })
  const communes = ['18496', '18073'].map((commune) => ({ kind: 'commune', commune }) as const)
  for (const scope of communes) await grantRole(ctx, { personId, role: 'staff', scope })
  await grantRole(ctx, { personId, role: 'trainer', scope: { kind: 'province' } })
  const found = async (text: string, role: 'staff' | 'administrator' | null) =>
    (await searchPeople(ctx, { text, role })).rows.map(({ fullName, roles }) => [fullName, roles])
  const sen = ['Vũ Thị Sen', ['trainer', 'staff']]
  expect(await found('', 'staff')).toEqual([sen])
  expect(await found('', 'administrator')).toEqual([])
  expect([await found('sen', 'staff'), await found('0977', 'staff')]).toEqual([[sen], [sen]])
  expect([await found('dung', 'staff'), await found('0912', 'staff')]).toEqual([[], []])
  expect(await found('dung', null)).toEqual([['Phan Thị Dung', []]])
})

test('who was shown to whom is recorded, without what was typed', async () => {
  const ctx = { ...world.ctx, actor: systemActor('test-lookings') }
  for (const text of ['', 'hanh', '0912', 'khong ai ca']) await searchPeople(ctx, { text })
  await searchPeople(ctx, { text: 'hanh', role: 'administrator' })
  const { rows } = await listLookings(ctx, { after: null })
  const own = rows.filter(({ actorId }) => actorId === 'test-lookings')
  expect(own.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([
    'people.listed number',
    'people.listed name',
    'people.listed all',
  ])
  expect(own.every(({ details }) => Number(details.shown) > 0)).toBe(true)
  expect(JSON.stringify(own)).not.toMatch(/hanh|0912/)
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

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { isUniqueViolation, prismaOf, sqlOf } from '#app/adapters/database/index.server.ts'
import type { Db } from '#app/domain/kernel/index.ts'
import { freshDatabase } from '#tests/setup/database.ts'
import { insert, organisation } from './organisations.ts'

let db: Db

beforeAll(async () => {
  db = (await freshDatabase()).db
})

test('a key that is taken is told by both clients', async () => {
  const id = randomUUID()
  await insert(db, id)
  const bySql = await insert(db, id).catch((error: unknown) => error)
  const byPrisma = await prismaOf(db)
    .organisation.create(organisation(id))
    .catch((error: unknown) => error)
  expect([
    isUniqueViolation(bySql),
    isUniqueViolation(bySql, 'organisation_pkey'),
    isUniqueViolation(bySql, 'other'),
  ]).toEqual([true, true, false])
  expect([
    isUniqueViolation(byPrisma),
    isUniqueViolation(byPrisma, 'organisation_pkey'),
    isUniqueViolation(byPrisma, 'other'),
  ]).toEqual([true, true, false])
  expect(isUniqueViolation(new Error('other'))).toBe(false)
})

test('values come back as the domain wants them', async () => {
  const row = await sqlOf(db).one({
    text: `select 7::int8 as whole, date '2026-10-15' as day, '2026-10-15 00:00+07'::timestamptz as moment, '{1,NULL}'::int8[] as wholes,
      '{2024-02-29}'::date[] as days, '{}'::date[] as none, 1.50::numeric as exact, current_setting('TimeZone') as zone`,
  })
  expect(row).toEqual({
    whole: 7,
    day: '2026-10-15',
    moment: new Date('2026-10-14T17:00:00Z'),
    wholes: [1, null],
    days: ['2024-02-29'],
    none: [],
    exact: '1.50',
    zone: 'UTC',
  })
  await expect(sqlOf(db).one({ text: 'select 9007199254740993 as big' })).rejects.toThrow('does not fit')
})

test('a moment is the same through both clients', async () => {
  const id = randomUUID()
  const moment = new Date('2026-10-14T17:00:00.123Z')
  await prismaOf(db).organisation.create({ data: { ...organisation(id).data, createdAt: moment } })
  const row = await sqlOf(db).one<{ at: Date }>({
    text: 'select created_at as at from organisation where id = $1 and created_at = $2',
    values: [id, moment],
  })
  expect(row?.at).toEqual(moment)
})

test('the application has no right to change what was entered', async () => {
  for (const table of ['ledger_entry', 'ledger_seal', 'ledger_delivery', 'audit_act']) {
    for (const text of [`update ${table} set hash = ''`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(sqlOf(db).run({ text }), text).rejects.toThrow(/permission denied|does not exist/)
    }
    await expect(sqlOf(db).run({ text: `delete from ${table}` })).rejects.toThrow('permission denied')
  }
  await expect(sqlOf(db).run({ text: 'drop trigger ledger_entry_no_change on ledger_entry' })).rejects.toThrow(
    'must be owner',
  )
  await expect(sqlOf(db).run({ text: 'create table mine (id int)' })).rejects.toThrow('permission denied')
})

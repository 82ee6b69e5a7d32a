import { describe, expect, test } from 'vitest'
import { verifyCertificate } from '#app/domain/learning/index.server.ts'
import { recordEntry } from '#app/domain/ledger/index.server.ts'
import type { NewEntry } from '#app/domain/ledger/index.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { seedPeople } from '#prisma/seed/seed-people.ts'
import { createWorld, now, runCommand } from './fixture.ts'

describe('people in bulk', () => {
  test('leave what real life leaves: rows, keys, hashes, and a ledger that verifies', async () => {
    const world = await createWorld()
    await seedDemo(world.ctx, { now, persons: 60 })
    await seedPeople(world.ctx, { now, people: 500 })
    expect(await world.verify()).toMatchObject({ faults: [], persons: 561 })
    // Of one fact about a course all entries say the same under the same key, whoever wrote them.
    const facts = await world.rows<{ kind: string; hashes: number; keys: number; people: number }>(
      `select kind, lesson_key, quiz_key, count(distinct content_hash)::int as hashes, count(distinct idempotency_key)::int as keys,
         count(distinct person_id)::int as people
       from ledger_entry where kind not in ('certificate_issued', 'circumstances_moved', 'circumstances_corrected') group by 1, 2, 3`,
    )
    expect(facts.length).toBe(4 + 4 + 4)
    for (const { hashes, keys } of facts) expect([hashes, keys]).toEqual([1, 1])
    expect(facts.find(({ kind }) => kind === 'person_registered')?.people).toBe(561)
    const [kept] = await world.rows<Record<string, number>>(
      `select (select count(*)::int from ledger_entry where kind = 'enrolled') - (select count(*)::int from enrolment) as enrolled,
         (select count(*)::int from ledger_entry where kind = 'started') - (select count(started_at)::int from enrolment) as started,
         (select count(*)::int from ledger_entry where kind = 'course_completed') - (select count(completed_at)::int from enrolment) as completed,
         (select count(*)::int from ledger_entry where kind = 'lesson_completed') - (select count(completed_at)::int from lesson_progress) as lessons,
         (select count(*)::int from ledger_entry e join certificate c on c.person_id = e.person_id and c.id = e.certificate_id) - (select count(*)::int from certificate_code) as certificates,
         (select count(*)::int from ledger_entry where occurred_at > '${now.toISOString()}') as future,
         (select count(*)::int from ledger_entry e join person p on p.id = e.person_id where e.occurred_at < p.created_at) as early`,
    )
    expect(new Set(Object.values(kept ?? { none: 1 }))).toEqual(new Set([0]))
  }, 60_000)

  test('what is sent again for them is known, and something else under its key is a conflict', async () => {
    const world = await createWorld()
    await seedPeople(world.ctx, { now, people: 200 })
    const [row] = await world.rows<Record<string, string> & { id: string }>(
      `select e.*, c.code from ledger_entry e join certificate c on c.id = e.certificate_id limit 1`,
    )
    const entry = {
      personId: row?.person_id,
      kind: 'certificate_issued',
      occurredAt: now,
      circumstances: { commune: null, organisationId: null, organisationKind: null, gender: null, birthYear: null },
      idempotencyKey: row?.idempotency_key,
      courseKey: row?.course_key,
      courseRevisionId: row?.course_revision_id,
      certificateId: row?.certificate_id,
      platform: row?.platform,
    } as NewEntry
    const again = await world.database.db.transaction((db) => recordEntry({ ...world.ctx, db }, entry))
    expect(again).toEqual({ id: Number(row?.id), fresh: false })
    const other = { ...entry, courseKey: 'khoa-khac' }
    await expect(world.database.db.transaction((db) => recordEntry({ ...world.ctx, db }, other))).rejects.toThrow(
      'conflict',
    )
    expect(await verifyCertificate(world.ctx, String(row?.code))).toMatchObject({ valid: true })
  })

  test('the command runs once into an empty database, and refuses one with people in it', async () => {
    const world = await createWorld()
    const place = { url: world.database.url, root: world.root }
    expect(await runCommand(['--if-empty', '--people', '120'], place)).toMatchObject({ code: 0 })
    expect(await world.count('person')).toBe(120)
    expect(await runCommand(['--if-empty', '--people', '120'], place)).toEqual({ code: 0, said: '' })
    const refused = await runCommand([], place)
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('đã có người') })
    expect(await runCommand(['--people', '0'], place)).toMatchObject({ code: 2 })
    expect(await world.count('person')).toBe(120)
    expect(await runCommand(['--people', '30', '--add'], place)).toMatchObject({ code: 0 })
    expect(await world.count('person')).toBe(150)
  }, 60_000)
})

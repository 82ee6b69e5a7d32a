import { expect, test } from 'vitest'
import { openDatabase } from '#app/adapters/database/index.server.ts'
import { newId } from '#app/domain/kernel/index.ts'
import { listCertificates, openCertificate } from '#app/domain/learning/index.server.ts'
import { listUnreadMessages, sendMessage } from '#app/domain/messaging/index.server.ts'
import { answer, begin, createWorld, learner } from './fixture.ts'

test.each(['x', 'WyJ4Il0', 'WzFd', 'WyIwMTkzNGMwMCJd'])(
  'a page mark somebody made up (%s) gives the first page',
  async (after) => {
    const world = await certified()
    const { rows, next } = await listCertificates(world.ctx, { personId: world.personId, after })
    expect(rows).toHaveLength(1)
    expect(next).toBeNull()
  },
)

test('a certificate that was opened is no news any more; what tells of another one is, and nobody else’s is touched', async () => {
  const world = await certified()
  const { ctx, personId } = world
  const data = { course: 'Khoá khác', certificateId: newId() }
  await sendMessage(ctx, { personId, template: 'certificate_issued', data })
  const { rows } = await listCertificates(ctx, { personId, after: null })
  const certificateId = rows[0]?.id ?? ''
  const other = await learner(ctx)
  await sendMessage(ctx, {
    personId: other.personId,
    template: 'certificate_issued',
    data: { course: 'Khoá khác', certificateId },
  })
  const unread = async (of: string) => (await listUnreadMessages(ctx, of)).map(({ data }) => data.certificateId)
  expect(await unread(personId)).toEqual([data.certificateId, certificateId])
  expect(await openCertificate(ctx, { personId, certificateId })).toMatchObject({ id: certificateId })
  expect(await unread(personId)).toEqual([data.certificateId])
  expect(await unread(other.personId)).toEqual([certificateId])
})

test('a certificate opens where the message cannot be put away', async () => {
  const { ctx, personId, database } = await certified()
  const { rows } = await listCertificates(ctx, { personId, after: null })
  // As on a standby: it lets read and nothing else.
  const url = new URL(database.url)
  url.searchParams.append('options', '-c default_transaction_read_only=on')
  const standby = openDatabase(url.href)
  const opened = await openCertificate({ ...ctx, db: standby.db }, { personId, certificateId: rows[0]?.id ?? '' })
  await standby.close()
  expect(opened.holderName).toBe('Nguyễn Thị Hạnh')
  expect(await listUnreadMessages(ctx, personId)).toHaveLength(1)
})

async function certified() {
  const world = await createWorld()
  for (const lessonSlug of ['chon-hang', 'tinh-gia', 'cuoi-khoa'])
    await answer(world, lessonSlug, (await begin(world, lessonSlug)).id)
  return world
}

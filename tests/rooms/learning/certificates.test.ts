import { expect, test } from 'vitest'
import { listCertificates } from '#app/domain/learning/index.server.ts'
import { answer, begin, createWorld } from './fixture.ts'

test.each(['x', 'WyJ4Il0', 'WzFd', 'WyIwMTkzNGMwMCJd'])(
  'a page mark somebody made up (%s) gives the first page',
  async (after) => {
    const world = await createWorld()
    for (const lessonSlug of ['chon-hang', 'tinh-gia', 'cuoi-khoa'])
      await answer(world, lessonSlug, (await begin(world, lessonSlug)).id)
    const { rows, next } = await listCertificates(world.ctx, { personId: world.personId, after })
    expect(rows).toHaveLength(1)
    expect(next).toBeNull()
  },
)

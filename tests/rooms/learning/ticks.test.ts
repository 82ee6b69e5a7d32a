import { expect, test } from 'vitest'
import { getLessonPage, setChecklist, tickItems } from '#app/domain/learning/index.server.ts'
import { createWorld, slug } from './fixture.ts'

test('items are ticked and unticked beside those that stand; a whole form sets exactly what it shows', async () => {
  const world = await createWorld()
  const list = { courseSlug: slug, lessonSlug: 'chon-hang', checklistId: 'viec' }
  const ticks = async () => {
    const found = await getLessonPage(world.ctx, list)
    return found.kind === 'page' ? found.page.place?.ticks : null
  }
  await setChecklist(world.ctx, { ...list, items: [1, 3] })
  await tickItems(world.ctx, { ...list, items: [0, 3], ticked: true })
  expect(await ticks()).toEqual({ viec: [0, 1, 3] })
  await tickItems(world.ctx, { ...list, items: [1, 2], ticked: false })
  expect(await ticks()).toEqual({ viec: [0, 3] })
  await setChecklist(world.ctx, { ...list, items: [2] })
  expect(await ticks()).toEqual({ viec: [2] })
  await expect(tickItems(world.ctx, { ...list, items: [0, 100], ticked: true })).rejects.toThrow('invalid')
})

import { expect, test } from 'vitest'
import { getLessonPage, getQuizPage } from '#app/domain/learning/index.server.ts'
import { answer, begin, createWorld, slug } from './fixture.ts'

test('a way that leads back to an earlier lesson says which, and whether its quiz was failed', async () => {
  const world = await createWorld()
  const wayBack = async (lessonSlug: string) => {
    const found = await getLessonPage(world.ctx, { courseSlug: slug, lessonSlug })
    return {
      lesson: found.kind === 'page' ? found.page.wayBack : undefined,
      quiz: (await getQuizPage(world.ctx, { courseSlug: slug, lessonSlug })).wayBack,
    }
  }
  const take = async (lessonSlug: string, right: boolean) =>
    answer(world, lessonSlug, (await begin(world, lessonSlug)).id, right)

  await take('tinh-gia', true)
  const open = { number: 1, failed: false }
  expect(await wayBack('tinh-gia')).toEqual({ lesson: open, quiz: open })
  await take('chon-hang', false)
  expect(await wayBack('chon-hang')).toEqual({ lesson: null, quiz: null })
  const failed = { number: 1, failed: true }
  await take('tinh-gia', true)
  expect(await wayBack('tinh-gia')).toEqual({ lesson: failed, quiz: failed })
  await take('chon-hang', true)
  expect(await wayBack('chon-hang')).toEqual({ lesson: null, quiz: null })
  expect(await wayBack('tinh-gia')).toEqual({ lesson: null, quiz: null })
})

import { expect, test } from 'vitest'
import { systemActor } from '#app/domain/access/index.ts'
import { importCourse } from '#app/domain/authoring/index.server.ts'
import { enrol, recordPlace } from '#app/domain/learning/index.server.ts'
import { sealLedger } from '#app/domain/ledger/index.server.ts'
import { getPublicFigures } from '#app/domain/reporting/index.server.ts'
import { courseFiles, folderOf } from '../authoring/course-fixture.ts'
import { createWorld, registered } from '../identity/fixture.ts'

test('the home page counts those who have begun, each once, and says how many of them live in its communes', async () => {
  const world = await createWorld()
  const fileStore = { put: async () => {}, has: async () => true }
  const drawingFont = { cut: async () => new Uint8Array() }
  await importCourse({ ...world.ctx, fileStore, drawingFont, actor: systemActor('test') }, folderOf(courseFiles()))
  const hanh = await registered(world)
  const cuong = await registered(world, { phone: '+84912345679', commune: 'outside', fullName: 'Lê Văn Cường' })
  const only = await registered(world, { phone: '+84912345670', fullName: 'Trần Thị Mai' })
  const lesson = { courseSlug: 'ban-cam', lessonSlug: 'chon-hang', heading: null, videoSeconds: 30 }
  for (const actor of [hanh, cuong, hanh]) await recordPlace({ ...world.ctx, actor }, lesson)
  await enrol({ ...world.ctx, actor: only }, { courseSlug: 'ban-cam' })
  const sealSigner = { sign: () => 'signature', keyId: () => 'key', verify: () => true }
  await sealLedger({ ...world.ctx, sealSigner })
  expect(await getPublicFigures(world.ctx)).toEqual({
    ...{ people: 2, peopleInCommunes: 1, communes: 1, until: '2026-11-24' },
  })
})

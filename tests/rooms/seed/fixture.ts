import { execFile } from 'node:child_process'
import path from 'node:path'
import { createSealSigner } from '#app/adapters/signing/index.server.ts'
import { verifyLedger } from '#app/domain/ledger/index.server.ts'
import { courseFiles, createWorld as courseWorld, lesson } from '../authoring/course-fixture.ts'
import { quickPasswords } from '../identity/fixture.ts'

export const now = new Date('2026-11-24T03:00:00Z')

/** An empty database with a course of four lessons and a final test, and what the seed needs. */
export async function createWorld() {
  const world = await courseWorld()
  const plain = courseFiles()
  const { faults } = await world.load({
    ...plain,
    'course.mdx': String(plain['course.mdx']).replace('[chon-hang, tinh-gia]', '[chon-hang, tinh-gia, ba, bon]'),
    'chuan-bi/ba.mdx': lesson('Bài ba', 'q-ba', 'Chữ.'),
    'chuan-bi/bon.mdx': '---\ntitle: Bài bốn\nminutes: 12\n---\n\nChữ, không có câu hỏi.\n',
  })
  if (faults.length > 0) throw new Error(faults[0]?.message)
  const ctx = {
    ...world.ctx,
    passwords: quickPasswords,
    sealSigner: createSealSigner(path.join(world.root, 'key.pem')),
  }
  const rows = async <Row>(sql: string): Promise<Array<Row>> =>
    (await world.database.pool.query(sql)).rows as Array<Row>
  return { ...world, ctx, rows, verify: () => verifyLedger(ctx) }
}

/** Runs `demo seed` as one would by hand, on a database. */
export function runCommand(
  words: Array<string>,
  { url, root }: { url: string; root: string },
): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: root, NODE_ENV: 'test' as const }
  return new Promise((done) => {
    execFile(process.execPath, ['app/cli/main.ts', 'demo', 'seed', ...words], { env }, (error, _out, said) => {
      done({ code: error ? Number(error.code) : 0, said })
    })
  })
}

import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { createDiskFiles } from '#app/adapters/disk-files/index.server.ts'
import { createDrawingFont } from '#app/adapters/drawing-font/index.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { importCourse } from '#app/domain/authoring/index.server.ts'
import type { CourseFolder } from '#app/domain/authoring/index.ts'
import { newId, settableClock } from '#app/domain/kernel/index.ts'
import { courseHead } from '#tests/setup/course-head.ts'
import { freshDatabase } from '#tests/setup/database.ts'

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120"><title>Sạp</title><path d="M0 0h9" fill="#f28c1f"/></svg>'

type Files = Record<string, string | Uint8Array>

/** A course of two lessons, each with a quiz, a picture and a final test. */
export function courseFiles(changes: Files = {}): Files {
  return {
    'course.mdx': courseHead({
      ...{ id: 'khoa-mau', title: 'Bán cam trên sàn', summary: 'Bán được cam mà vẫn có lãi.' },
      ...{
        lessons: ['chon-hang', 'tinh-gia'],
        finalTest: 'cuoi-khoa',
        about: 'Khoá học cho người trồng bưởi Phúc Trạch.',
      },
    }),
    'chuan-bi/chon-hang.mdx': lesson('Chọn hàng', 'q-chon', 'Đóng gói cam đi xa.'),
    'chuan-bi/tinh-gia.mdx': lesson('Tính giá sàn', 'q-gia', '<Figure src="figures/gia.svg" alt="Thang giá" />'),
    'cuoi-khoa.mdx': `---\ntitle: Kiểm tra cuối khoá\nminutes: 10\n---\n\n${quiz('q-cuoi')}`,
    'figures/gia.svg': drawing,
    'figures/khong-ai-nhac.svg': drawing,
    ...changes,
  }
}

export function lesson(title: string, quizId: string, body: string, head = ''): string {
  return `---\ntitle: ${title}\nminutes: 12\n${head}---\n\n${body}\n\n${quiz(quizId)}`
}

export function quiz(id: string, right = 0): string {
  const choices = ['Bán ngay', 'Tính giá trước', 'Hỏi chị em']
  const drawn = choices.map((text, at) => `    <Choice${at === right ? ' correct' : ''} why="Vì thế.">${text}</Choice>`)
  return `<Quiz id="${id}">\n  <Question id="cau-1" kind="single">\n    Nên làm gì?\n\n${drawn.join('\n')}\n  </Question>\n</Quiz>\n`
}

export function folderOf(files: Files, name = 'ban-cam'): CourseFolder {
  return {
    name,
    label: `content/courses/${name}`,
    paths: Object.keys(files).sort(),
    read(file) {
      const content = files[file]
      if (content === undefined) throw new Error(`no ${file}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
  }
}

/** An empty database, a folder for files, and the import of a course from what a test gives. */
export async function createWorld() {
  const database = await freshDatabase()
  const root = path.join(os.tmpdir(), `len-san-media-${newId()}`)
  afterAll(() => rm(root, { recursive: true, force: true }))
  const clock = settableClock(new Date('2026-11-24T03:00:00Z'))
  const ctx = {
    db: database.db,
    clock,
    actor: systemActor('test'),
    fileStore: createDiskFiles(root),
    drawingFont: createDrawingFont(),
  }
  const load = (files: Files, name?: string, reader?: string) => importCourse(ctx, folderOf(files, name), { reader })
  const count = async (table: string): Promise<number> => {
    const { rows } = await database.pool.query(`select count(*)::int as n from ${table}`)
    return rows[0].n
  }
  return { database, ctx, root, load, count }
}

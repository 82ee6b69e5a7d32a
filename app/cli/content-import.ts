import fs from 'node:fs'
import { app } from '#app/app.server.ts'
import { systemActor } from '#app/domain/access/index.ts'
import { type ImportedCourse, importCourse } from '#app/domain/authoring/index.server.ts'
import { env } from '#app/env.server.ts'
import { projectRoot } from '#app/start/child.ts'
import { fingerprint } from '#app/start/fingerprint.ts'
import { readArguments } from './arguments.ts'
import { listCourseFolders } from './course-folders.ts'

// Everything that a course is read by.
const reading = ['app/domain', 'app/adapters/drawing-font', 'package-lock.json']

export const help = `npm run -s cli -- content import [--all] [dir]
  publishes the courses of dir (${env.CONTENT_DIR} when left out): what changed becomes a new revision, what is the same stays.
  A course whose folder did not change since it went in without a fault is not read again; with --all it is.
  One line for each refusal: path:line:column message. A faulty lesson stays as it was before and stops no other.
  Exit code 0: all went in. 1: the folder cannot be read. 2: something was refused, the rest is in.`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { all: 'flag' })
  if (!given) return 2
  const dir = given.words[0] ?? env.CONTENT_DIR
  if (!fs.existsSync(dir)) {
    console.error(`there is no folder ${dir}`)
    return 1
  }
  const ctx = { ...app, actor: systemActor('content-import') }
  const reader = given.values.all ? undefined : fingerprint(projectRoot, reading)
  let refusals = 0
  // One after the other: the next course may want an address that this one gives up.
  for (const folder of listCourseFolders(dir)) {
    const imported = await importCourse(ctx, folder, { reader })
    for (const { path, line, column, message } of imported.faults) console.log(`${path}:${line}:${column} ${message}`)
    console.log(lineOf(imported))
    refusals += imported.faults.length
  }
  return refusals > 0 ? 2 : 0
}

const outcomes: Record<ImportedCourse['outcome'], string> = {
  published: 'đã xuất bản bản mới',
  unchanged: 'không đổi',
  refused: 'chưa nhận',
}

function lineOf({ slug, outcome, lessons, faults }: ImportedCourse): string {
  const refused = faults.length > 0 ? `, ${faults.length} chỗ cần sửa` : ''
  return `${slug}: ${outcome === 'refused' ? '' : `${lessons} bài, `}${outcomes[outcome]}${refused}`
}

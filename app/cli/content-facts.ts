import fs from 'node:fs'
import { type ListedFact, listFacts } from '#app/domain/authoring/index.server.ts'
import { vietnamDay } from '#app/domain/kernel/index.ts'
import { factLifetime } from '#app/domain/lesson/index.ts'
import { env } from '#app/env.server.ts'
import { readArguments } from './arguments.ts'
import { listCourseFolders } from './course-folders.ts'

export const help = `npm run -s cli -- content facts [dir]
  lists what the courses of dir (${env.CONTENT_DIR} when left out) claim of law, fees and platform rules, the oldest check first.
  A line each, with tabs between: days since it was checked, the day, course/lesson:line, title, source.
  Days past ${factLifetime} bear a !: look the claim up again and write the new day into checked="…". Needs no database.
  Exit code 0: listed, however old. 1: the folder cannot be read, or a faulty lesson is missing (named on stderr).`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, {})
  if (!given) return 2
  const dir = given.words[0] ?? env.CONTENT_DIR
  if (!fs.existsSync(dir)) {
    console.error(`there is no folder ${dir}`)
    return 1
  }
  const today = vietnamDay(new Date())
  const read = listCourseFolders(dir).map((folder) => listFacts(folder, today))
  process.stdout.write(
    drawFacts(
      read.flatMap(({ facts }) => facts),
      today,
    ),
  )
  const faults = read.flatMap((course) => course.faults)
  for (const { path, line, column, message } of faults) console.error(`${path}:${line}:${column} ${message}`)
  return faults.length > 0 ? 1 : 0
}

/** A line for each fact, the oldest check first; those of one day stay in the order of the lessons. `today`: YYYY-MM-DD. */
export function drawFacts(facts: ReadonlyArray<ListedFact>, today: string): string {
  return [...facts]
    .sort((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0))
    .map((fact) => `${lineOf(fact, daysBetween(fact.checked, today))}\n`)
    .join('')
}

function lineOf({ course, lesson, line, title, source, checked }: ListedFact, age: number): string {
  const place = `${course}/${lesson ?? 'course'}:${line}`
  return [`${age}${age > factLifetime ? ' !' : ''}`, checked, place, title ?? '—', source].join('\t')
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CourseDocument, LessonContext, LessonDocument, Parsed } from '#app/domain/lesson/index.ts'
import { answerBias, parseCourse, parseFinalTest, parseLesson } from '#app/domain/lesson/index.ts'

const root = 'content/courses'
const courses = globSync(`${root}/*/course.mdx`).map(dirname).sort()

// Whether a video has been made is the media room's concern; the text may name it before.
function contextOf(folder: string): LessonContext {
  return {
    today: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    asset: (ref) => {
      if (ref.startsWith('video/')) return { ref, kind: 'video', url: `/media/${ref}`, bytes: 1 }
      const path = join(folder, ref)
      if (!existsSync(path)) return undefined
      const kind = /\.(?:svg|png|jpe?g|webp)$/.test(ref) ? 'image' : 'file'
      return { ref, kind, url: `/media/${ref}`, bytes: statSync(path).size }
    },
  }
}

function documentOf<Document>(path: string, parsed: Parsed<Document>): Document {
  if (parsed.ok) return parsed.document
  throw new Error(parsed.faults.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`).join('\n'))
}

test('there is a course', () => {
  expect(courses.length).toBeGreaterThan(0)
})

describe.each(courses)('%s', (folder) => {
  const context = contextOf(folder)
  const read = (path: string, parse: typeof parseLesson): LessonDocument =>
    documentOf(path, parse(readFileSync(path, 'utf8'), context))
  const course = (): CourseDocument =>
    documentOf(`${folder}/course.mdx`, parseCourse(readFileSync(`${folder}/course.mdx`, 'utf8'), context))
  const lessonPaths = () =>
    course().chapters.flatMap(({ slug, lessons }) => lessons.map((lesson) => `${folder}/${slug}/${lesson}.mdx`))
  const lessons = () => lessonPaths().map((path) => ({ path, document: read(path, parseLesson) }))
  const finalTest = () => read(`${folder}/${course().finalTest}.mdx`, parseFinalTest)

  test('has at least 8 lessons in 3 or 4 chapters, and no file that the outline does not name', () => {
    expect(course().chapters.length).toBeGreaterThanOrEqual(3)
    expect(course().chapters.length).toBeLessThanOrEqual(4)
    expect(lessonPaths().length).toBeGreaterThanOrEqual(8)
    expect(globSync(`${folder}/*/*.mdx`).sort()).toEqual(lessonPaths().sort())
  })

  test('every lesson is read without fault and has 600 to 1,200 words and a quiz', () => {
    const short = lessons().filter(({ document }) => document.words < 600 || document.words > 1200)
    expect(short.map(({ path, document }) => `${path}: ${document.words}`)).toEqual([])
    expect(lessons().filter(({ document }) => document.quizzes.length === 0)).toEqual([])
  })

  test('the final test draws 15 of at least 30 questions and explains at its end', () => {
    const [quiz] = finalTest().quizzes
    expect(quiz?.draw).toBe(15)
    expect(quiz?.questions.length).toBeGreaterThanOrEqual(30)
    expect(quiz?.feedback).toBe('end')
  })

  test('ids of quizzes and checklists are used once in the whole course', () => {
    const documents = [...lessons().map(({ document }) => document), finalTest()]
    const quizzes = documents.flatMap((document) => document.quizzes.map(({ id }) => id))
    const checklists = documents.flatMap((document) => document.checklists.map(({ id }) => id))
    expect(quizzes).toEqual([...new Set(quizzes)])
    expect(checklists).toEqual([...new Set(checklists)])
  })

  test('always choosing the longest answer, or the first, earns at most 40 %', () => {
    const questions = [...lessons().map(({ document }) => document), finalTest()].flatMap(({ quizzes }) =>
      quizzes.flatMap((quiz) => quiz.questions),
    )
    for (const asked of [questions, finalTest().quizzes.flatMap((quiz) => quiz.questions)]) {
      const bias = answerBias(asked)
      expect(bias.questions).toBeGreaterThanOrEqual(10)
      expect(bias.longest).toBeLessThanOrEqual(0.4)
      expect(bias.first).toBeLessThanOrEqual(0.4)
    }
  })

  test('every picture is used and told in words', () => {
    const used = new Set(
      [course(), ...lessons().map(({ document }) => document), finalTest()].flatMap(({ assets }) => assets),
    )
    const drawn = globSync(`${folder}/figures/*`).map((path) => `figures/${basename(path)}`)
    expect(drawn.filter((ref) => !used.has(ref))).toEqual([])
  })
})

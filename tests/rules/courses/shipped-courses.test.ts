import { existsSync, globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Passage } from '#app/domain/lesson/index.ts'
import routes from '#app/routes.ts'
import { allowedClaims } from './allowed-claims.ts'
import { claimsOutsideFacts, figuresOfFacts, staleAllowances } from './claim-rules.ts'
import type { Problems } from './course-rules.ts'
import {
  finalTestProblems,
  habitProblems,
  idProblems,
  lessonProblems,
  outlineProblems,
  pictureProblems,
  unusedProblems,
} from './course-rules.ts'
import { addressesOf, deadLinks, unlinkedClaims } from './link-rules.ts'
import { longSentences, stiffWords, typedBadly, vanishedProvinces, writtenBadly } from './prose-rules.ts'
import type { ShippedCourse } from './shipped-courses.ts'
import { courseFolders, filesOf, readShippedCourse } from './shipped-courses.ts'

const courses = new Map<string, ShippedCourse>()

beforeAll(() => {
  for (const folder of courseFolders) courses.set(folder, readShippedCourse(folder))
})

test('there is a course, and each allowed sentence still stands in one', () => {
  expect(courses.size).toBeGreaterThan(0)
  expect(staleAllowances([...courses.values()].flatMap(passagesOf), allowedClaims)).toEqual([])
})

describe.each(courseFolders)('%s', (folder) => {
  const shipped = () => courses.get(folder) as ShippedCourse // beforeAll read every folder
  const inEach = (rule: (file: ReturnType<typeof filesOf>[number]) => Problems): Problems =>
    filesOf(shipped()).flatMap((file) => rule(file).map((problem) => `${file.path}:${problem}`))

  test('has its measure: chapters, lessons, words, quizzes, a final test, ids used once', () => {
    const { course, lessons, finalTest } = shipped()
    const found = globSync(`${folder}/*/*.mdx`).map((path) => `${basename(dirname(path))}/${basename(path, '.mdx')}`)
    expect(outlineProblems(course.document, found)).toEqual([])
    expect(
      lessons.flatMap(({ path, document }) => lessonProblems(document).map((problem) => `${path}: ${problem}`)),
    ).toEqual([])
    expect(finalTestProblems(finalTest.document)).toEqual([])
    expect(idProblems([...lessons, finalTest].map(({ document }) => document))).toEqual([])
  })

  test('every question of the final test names the lesson that teaches it, and every lesson is asked about', () => {
    const { lessons, finalTest } = shipped()
    const questions = finalTest.document.quizzes.flatMap((quiz) => quiz.questions)
    expect(questions.filter(({ lesson }) => lesson === undefined).map(({ id }) => id)).toEqual([])
    expect(new Set(questions.map(({ lesson }) => lesson))).toEqual(new Set(lessons.map(({ slug }) => slug)))
  })

  test('no habit earns more than 40 %, in the lessons and in the final test', () => {
    const { lessons, finalTest } = shipped()
    const questionsOf = (files: typeof lessons) =>
      files.flatMap(({ document }) => document.quizzes.flatMap(({ questions }) => questions))
    expect(habitProblems(questionsOf(lessons))).toEqual([])
    expect(habitProblems(questionsOf([finalTest]))).toEqual([])
  })

  test('claims of law, fee and platform rule stand in Facts', () => {
    const figures = figuresOfFacts(passagesOf(shipped()))
    expect(inEach((file) => claimsOutsideFacts(allPassages(file), figures, allowedClaims))).toEqual([])
    expect(inEach(({ source }) => unlinkedClaims(source))).toEqual([])
  })

  test('no sentence is long, no word is stiff, nothing is typed badly', () => {
    expect(inEach((file) => longSentences(allPassages(file)))).toEqual([])
    expect(inEach((file) => stiffWords(allPassages(file)))).toEqual([])
    expect(inEach((file) => typedBadly(allPassages(file)))).toEqual([])
    expect(inEach((file) => vanishedProvinces(allPassages(file)))).toEqual([])
    expect(inEach(({ source }) => writtenBadly(source))).toEqual([])
  })

  test('links lead somewhere; pictures and films are told in words, and every drawing is shown', () => {
    const lessons = new Map(
      [...courses.values()].map((course) => [
        course.slug,
        [...course.lessons, course.finalTest].map(({ slug }) => slug),
      ]),
    )
    const addresses = addressesOf(routes)
    expect(
      inEach(({ prose, document }) =>
        deadLinks(prose.links, { lessons, addresses, headings: document.headings.map(({ id }) => id) }),
      ),
    ).toEqual([])
    const hasSubtitles = (ref: string) => existsSync(`${folder}/${ref}/vi.vtt`)
    expect(inEach(({ prose }) => pictureProblems(prose.pictures, hasSubtitles))).toEqual([])
    const drawn = globSync(`${folder}/figures/*`).map((path) => `figures/${basename(path)}`)
    expect(
      unusedProblems(
        drawn,
        filesOf(shipped()).flatMap(({ document }) => document.assets),
      ),
    ).toEqual([])
  })
})

function passagesOf(course: ShippedCourse): Array<Passage> {
  return filesOf(course).flatMap(allPassages)
}

/** The prose of a file with what its front matter says. */
function allPassages({ document, prose }: ReturnType<typeof filesOf>[number]): Array<Passage> {
  const head = [document.title, document.summary ?? '', ...(document.kind === 'course' ? document.outcomes : [])]
  const chapters = document.kind === 'course' ? document.chapters.map(({ title }) => title) : []
  const spoken = [...head, ...chapters].filter((text) => text !== '')
  return [...spoken.map((text) => ({ line: 1, text, fact: false, sourced: false, wrong: false })), ...prose.passages]
}

import { type CourseFolder, type ImportFault, placeOf } from './course-folder.ts'

type Lesson = {
  path: string
  slug: string
  key: string
  source: string
  document: { quizzes: Array<{ id: string }> } | null
}
type Outline = { lessons: Array<Lesson>; finalTest: Lesson | null }

/**
 * What only the whole course shows: a file that no outline names, two lessons with one identity, two quizzes with one id
 * (answers are kept by them). The later one is refused: its document is taken out.
 */
export function checkOutline(folder: CourseFolder, outline: Outline): Array<ImportFault> {
  const all = [...outline.lessons, ...(outline.finalTest ? [outline.finalTest] : [])]
  return [...findStrangers(folder, all), ...refuseTwins(folder, all), ...refuseTwinQuizzes(folder, all)]
}

function findStrangers(folder: CourseFolder, all: Array<Lesson>): Array<ImportFault> {
  const named = new Set(['course.mdx', ...all.map(({ path }) => path)])
  const message = 'Mục lục trong course.mdx không nhắc đến tệp này. Thêm vào chapters, hoặc xoá tệp.'
  return folder.paths
    .filter((path) => path.endsWith('.mdx') && !named.has(path))
    .map((path) => ({ path: `${folder.label}/${path}`, line: 1, column: 1, message }))
}

function refuseTwins(folder: CourseFolder, all: Array<Lesson>): Array<ImportFault> {
  const faults: Array<ImportFault> = []
  const seen = new Map<string, Lesson>()
  for (const lesson of all) {
    const twin = seen.get(lesson.key)
    seen.set(lesson.key, twin ?? lesson)
    if (!twin || !lesson.document) continue
    lesson.document = null
    const message = `“${lesson.key}” đã là tên của ${twin.path}. Viết một id khác ở đầu bài.`
    faults.push({ path: `${folder.label}/${lesson.path}`, ...placeOf(lesson.source, /^id:/m), message })
  }
  return faults
}

function refuseTwinQuizzes(folder: CourseFolder, all: Array<Lesson>): Array<ImportFault> {
  const faults: Array<ImportFault> = []
  const seen = new Map<string, Lesson>()
  for (const lesson of all) {
    const { document } = lesson
    const twin = document?.quizzes.find(({ id }) => seen.has(id))
    if (!document) continue
    if (!twin) {
      for (const { id } of document.quizzes) seen.set(id, lesson)
      continue
    }
    lesson.document = null
    const message = `Bài kiểm tra “${twin.id}” đã có ở ${seen.get(twin.id)?.path}. Đổi id của một trong hai.`
    faults.push({ path: `${folder.label}/${lesson.path}`, ...placeOf(lesson.source, `id="${twin.id}"`), message })
  }
  return faults
}

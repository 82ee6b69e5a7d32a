import type { CourseDocument, LessonContext, LessonDocument, Parsed } from '../lesson/index.ts'
import { type Fault, parseCourse, parseFinalTest, parseLesson } from '../lesson/index.ts'
import { checkOutline } from './check-outline.ts'
import { type CourseFolder, decodeSource, type ImportFault, placeOf } from './course-folder.ts'
import { createFolderAssets, type FolderAssets } from './folder-assets.server.ts'
import { withLessonKeys } from './lesson-keys.ts'

/** A lesson or final test as it was read. `key` is its identity, guessed from the text when the document is faulty (null). */
export type ReadLesson = { path: string; slug: string; key: string; source: string; document: LessonDocument | null }

/** A course as it was read, with everything that is wrong in it. */
export type ReadCourse = {
  slug: string
  course: { document: CourseDocument; source: string } | null
  /** in the order of the outline */
  lessons: Array<ReadLesson>
  finalTest: ReadLesson | null
  assets: FolderAssets
  faults: Array<ImportFault>
}

/** Reads a course folder whole. Faults of one file leave the others alone. `today`: YYYY-MM-DD in Vietnam. */
export function readCourse(folder: CourseFolder, today: string): ReadCourse {
  const assets = createFolderAssets(folder)
  const context: LessonContext = { today, asset: (ref) => assets.find(ref) }
  const reader = { folder, assets, context, faults: [] as Array<ImportFault> }
  const course = readFile(reader, 'course.mdx', parseCourse)
  const document = course?.document
  const read: ReadCourse = {
    slug: folder.name,
    course: null,
    lessons: [],
    finalTest: null,
    assets,
    faults: reader.faults,
  }
  if (!course || !document) {
    // Its outline cannot be read, but what is wrong in the lessons is told all the same.
    for (const path of folder.paths) if (/^[^/]+\/[^/]+\.mdx$/.test(path)) readFile(reader, path, parseLesson)
    return read
  }
  read.course = { document, source: course.source }
  for (const chapter of document.chapters)
    for (const slug of chapter.lessons)
      read.lessons.push(...readLesson(reader, course.source, `${chapter.slug}/${slug}.mdx`, slug, parseLesson))
  if (document.finalTest) {
    const lessons = read.lessons.map(({ slug }) => slug)
    const knowing = { ...reader, context: { ...context, lessons } }
    const [test] = readLesson(knowing, course.source, `${document.finalTest}.mdx`, document.finalTest, parseFinalTest)
    read.finalTest = test ? withLessonKeys(test, read.lessons) : null
  }
  reader.faults.push(...checkOutline(folder, read))
  return read
}

type Reader = { folder: CourseFolder; assets: FolderAssets; context: LessonContext; faults: Array<ImportFault> }
type Parse<Document> = (source: string, context: LessonContext) => Parsed<Document>

function readLesson(
  reader: Reader,
  courseSource: string,
  path: string,
  slug: string,
  parse: Parse<LessonDocument>,
): Array<ReadLesson> {
  if (!reader.folder.paths.includes(path)) {
    const place = placeOf(courseSource, new RegExp(`(?<![\\w-])${slug}(?![\\w-])`))
    const message = `Không có tệp ${path}. Thêm tệp, hoặc bỏ “${slug}” khỏi mục lục.`
    reader.faults.push({ path: `${reader.folder.label}/course.mdx`, ...place, message })
    return [{ path, slug, key: slug, source: '', document: null }]
  }
  const file = readFile(reader, path, parse)
  if (!file) return [{ path, slug, key: slug, source: '', document: null }]
  const guessed = /^---\n[\s\S]*?^id:[ \t]*["']?([a-z0-9-]+)/m.exec(file.source.replace(/\r/g, ''))?.[1]
  return [{ path, slug, key: (file.document ? file.document.id : guessed) ?? slug, ...file }]
}

/** Null when there is no text at all; `document` null when it has faults. */
function readFile<Document extends { assets: Array<string> }>(
  reader: Reader,
  path: string,
  parse: Parse<Document>,
): { source: string; document: Document | null } | null {
  const label = `${reader.folder.label}/${path}`
  const refuse = (message: string): null => {
    reader.faults.push({ path: label, line: 1, column: 1, message })
    return null
  }
  if (!reader.folder.paths.includes(path)) return refuse('Thiếu tệp này. Một khoá học bắt đầu từ course.mdx.')
  const source = decodeSource(reader.folder.read(path))
  if (source === null) return refuse('Tệp không phải chữ thuần UTF-8. Mở bằng trình soạn thảo, lưu lại kiểu UTF-8.')
  const parsed = parse(source, reader.context)
  if (!parsed.ok) {
    reader.faults.push(...parsed.faults.map((fault) => at(label, fault)))
    return { source, document: null }
  }
  const broken = reader.assets.faultsOf(parsed.document.assets)
  if (!isWellFormed(parsed.document))
    broken.push({
      path: label,
      line: 1,
      column: 1,
      message: 'Bài có ký tự hỏng (nửa một cặp mã Unicode). Gõ lại chỗ đó.',
    })
  for (const fault of broken) if (!reader.faults.some((known) => known.path === fault.path)) reader.faults.push(fault)
  return { source, document: broken.length > 0 ? null : parsed.document }
}

function at(path: string, { line, column, message }: Fault): ImportFault {
  return { path, line, column, message }
}

// Half a surrogate pair is a string to JavaScript and an error to the database.
function isWellFormed(document: unknown): boolean {
  let well = true
  JSON.stringify(document, (_key, value: unknown) => {
    if (typeof value === 'string' && !value.isWellFormed()) well = false
    return value
  })
  return well
}

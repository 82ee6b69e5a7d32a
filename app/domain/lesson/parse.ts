import type { Root } from 'mdast'
import type { z } from 'zod'
import { checkQuizzes, refuseNamedLessons } from './check/check-quizzes.ts'
import type { Checked } from './check/check-tree.ts'
import { checkTree, markChecklists } from './check/check-tree.ts'
import type { Body, CourseDocument, LessonContext, LessonDocument, Parsed } from './document.ts'
import type { Faults } from './fault.ts'
import { collectFaults } from './fault.ts'
import { readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { courseFrontMatter, lessonFrontMatter } from './front-matter-schemas.ts'
import { liftBody } from './lift/lift-body.ts'
import { scanFirst } from './scan/first-scan.ts'
import { exceedsBytes, maxBytes, normalizeSource, placeFinder } from './source.ts'
import { checkDepth } from './tree/depth.ts'
import { isNamed, placeOf } from './tree/node.ts'
import { parseMarkdown } from './tree/parse-markdown.ts'
import { unwrapTree } from './tree/unwrap.ts'

/** Reads a lesson: `content/courses/<course>/<chapter>/<lesson>.mdx`. Never throws on what a source holds. */
export function parseLesson(source: string, context: LessonContext): Parsed<LessonDocument> {
  return parseSource(source, context, lessonFrontMatter, refuseNamedLessons, (head, body) => ({
    kind: 'lesson',
    ...head,
    ...body,
  }))
}

/** Reads a final test: a lesson that holds one quiz and nothing else. */
export function parseFinalTest(source: string, context: LessonContext): Parsed<LessonDocument> {
  return parseSource(source, context, lessonFrontMatter, requireOnlyQuiz, (head, body) => ({
    kind: 'lesson',
    ...head,
    ...body,
  }))
}

/** Reads a course: `content/courses/<course>/course.mdx`. Its introduction holds no quiz and no checklist. */
export function parseCourse(source: string, context: LessonContext): Parsed<CourseDocument> {
  return parseSource(source, context, courseFrontMatter, refuseLearnersWork, (head, body) => ({
    kind: 'course',
    ...head,
    ...body,
  }))
}

type Rule = (root: Root, faults: Faults) => void

function parseSource<Schema extends z.ZodType, Document>(
  source: string,
  context: LessonContext,
  schema: Schema,
  rule: Rule,
  join: (head: z.output<Schema>, body: Body) => Document,
): Parsed<Document> {
  const faults = collectFaults()
  if (exceedsBytes(source, maxBytes)) {
    faults.add({ line: 1, column: 1 }, 'too-large', `Bài dài quá ${maxBytes / 1000} kB. Tách thành nhiều bài ngắn hơn.`)
    return { ok: false, faults: faults.all() }
  }
  const { yaml, body: text } = splitFrontMatter(normalizeSource(source))
  const head = readFrontMatter(yaml, schema, faults)
  const tree = readTree(text, context, rule, faults)
  if (faults.any() || head === null || tree === null) return { ok: false, faults: faults.all() }
  return { ok: true, document: join(head, liftBody(tree.root, tree.checked, context)) }
}

function readTree(
  text: string,
  context: LessonContext,
  rule: Rule,
  faults: Faults,
): { root: Root; checked: Checked } | null {
  const scanned = scanFirst(text, placeFinder(text), faults)
  if (!scanned.readable) return null
  const root = parseMarkdown(scanned.text, scanned.tags, faults)
  if (!root || !checkDepth(root, faults)) return null
  unwrapTree(root)
  // Unwrapping may put components one deeper than Markdown had them.
  if (!checkDepth(root, faults)) return null
  markChecklists(root)
  const checked = checkTree(root, context, faults)
  checkQuizzes(root, faults)
  if (!faults.torn()) rule(root, faults)
  return { root, checked }
}

function requireOnlyQuiz(root: Root, faults: Faults): void {
  const quizzes = root.children.filter((child) => isNamed(child, 'Quiz'))
  if (quizzes.length !== 1)
    faults.add(placeOf(quizzes[1] ?? root), 'final-test', 'Bài kiểm tra cuối khoá cần đúng một <Quiz>.')
  const other = root.children.find((child) => !isNamed(child, 'Quiz'))
  if (other)
    faults.add(
      placeOf(other),
      'final-test',
      'Bài kiểm tra cuối khoá chỉ chứa một <Quiz>. Chuyển phần này sang một bài học.',
    )
}

function refuseLearnersWork(root: Root, faults: Faults): void {
  for (const child of root.children) {
    if (isNamed(child, 'Quiz') || isNamed(child, 'Checklist'))
      faults.add(
        placeOf(child),
        'course-introduction',
        `Phần giới thiệu khoá học không có <${child.name}>. Chuyển vào một bài học.`,
      )
  }
}

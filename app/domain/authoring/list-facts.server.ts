import type { FactClaim } from '../lesson/index.ts'
import type { CourseFolder, ImportFault } from './course-folder.ts'
import { readCourse } from './read-course.server.ts'

/** A claim and where it stands: the slugs of its course and lesson (null: the course's introduction). */
export type ListedFact = FactClaim & { course: string; lesson: string | null }

/** The Facts of a course folder in the order of its lessons. What has faults is not read: `faults` says what is missing. `today`: YYYY-MM-DD in Vietnam. */
export function listFacts(
  folder: CourseFolder,
  today: string,
): { facts: Array<ListedFact>; faults: Array<ImportFault> } {
  const { course, lessons, faults } = readCourse(folder, today)
  const introduction = course ? [{ slug: null, document: course.document }] : []
  const facts = [...introduction, ...lessons].flatMap(({ slug, document }) =>
    (document?.facts ?? []).map((fact) => ({ ...fact, course: folder.name, lesson: slug })),
  )
  return { facts, faults }
}

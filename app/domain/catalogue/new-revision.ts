import type { ChecklistSpec, FactClaim } from '../lesson/index.ts'
import type { CoursePage, LessonView, OutlineQuiz, ShownAssets } from './course.ts'

/** A lesson about to be published. `sourceHash` is over everything it is made from. */
export type LessonToPublish = Omit<LessonView, 'courseKey' | 'revisionId' | keyof ShownAssets> & {
  sourceHash: string
  source: string
  rendererVersion: number
  assets: ShownAssets
  checklists: Array<ChecklistSpec>
  facts: Array<FactClaim>
  quizzes: Array<OutlineQuiz>
}

export type NewLessonRevision = LessonToPublish & { id: string; courseKey: string }

/** A course about to be published. `lines` is its search text, as the model of the catalogue has it. */
export type CourseToPublish = Omit<CoursePage, 'slug' | 'revisionId' | 'number' | 'publishedAt'> & {
  sourceHash: string
  lines: Array<string>
}

/** What a course was read from: a hash over its folder and the code that read it, and the assets its texts name, each once. */
export type ReadFrom = { print: string; assets: Array<string> }

export type NewCourseRevision = CourseToPublish & { id: string }

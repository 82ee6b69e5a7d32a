export * from './course.ts'
export type { CourseToPublish, LessonToPublish, ReadFrom } from './new-revision.ts'
export { searchLine, type TextPart } from './search.ts'

export type { CourseFolder, ImportFault } from './course-folder.ts'

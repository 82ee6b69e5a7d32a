export * from './get-course.server.ts'
export * from './list-course-titles.server.ts'
export * from './list-courses.server.ts'
export * from './publish-course.server.ts'

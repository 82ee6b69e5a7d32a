export * from './get-course.server.ts'
export * from './list-courses.server.ts'
export * from './publish-course.server.ts'

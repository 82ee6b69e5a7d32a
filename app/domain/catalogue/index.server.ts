export * from './get-course.server.ts'

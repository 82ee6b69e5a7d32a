export * from './import-course.server.ts'

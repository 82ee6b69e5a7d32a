export * from './import-course.server.ts'
export * from './list-facts.server.ts'

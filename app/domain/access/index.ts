export * from './actor.ts'
export * from './matrix.ts'
export * from './resolve.ts'
export * from './role.ts'

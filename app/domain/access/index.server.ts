export * from './grant-role.server.ts'
export * from './personal-data.server.ts'
export * from './record-act.server.ts'

export * from './personal-data.server.ts'
export * from './send-message.server.ts'

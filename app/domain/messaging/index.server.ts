export * from './send-message.server.ts'

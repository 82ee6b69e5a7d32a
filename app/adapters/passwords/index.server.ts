export { createPasswords } from './passwords.server.ts'

export { createSignIns } from './sign-ins.server.ts'

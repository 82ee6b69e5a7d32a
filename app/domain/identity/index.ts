export * from './account.ts'
export { describeDevice } from './device.ts'
export { checkPassword, longestPassword, type PasswordProblem, shortestPassword } from './password.ts'

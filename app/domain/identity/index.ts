export * from './account.ts'
export { describeDevice } from './device.ts'
export type { KeptForm } from './kept-form.ts'
export { checkPassword, type PasswordProblem } from './password.ts'

export * from './api-token.server.ts'
export * from './create-administrator.server.ts'
export * from './forget-expired.server.ts'
export * from './keep-typed.server.ts'
export * from './personal-data.server.ts'
export type { Opened, OpenSignIn, Passwords, Pause, SignIns } from './ports.ts'
export * from './prove-phone.server.ts'
export * from './register.server.ts'
export {
  changePassword,
  type GivenCode,
  giveResetCode,
  giveResetCodeByPhone,
  resetPassword,
} from './reset-password.server.ts'
export * from './search-people.server.ts'
export * from './sign-in.server.ts'

export type { PrismaClient } from './.server/client.ts'
export { type Database, openDatabase, type PrismaOfDb, prismaOf, sqlOf } from './open-database.server.ts'
export type { Sql, Statement } from './sql.server.ts'
export { isConflict, isUniqueViolation, unavailability } from './sql-errors.server.ts'

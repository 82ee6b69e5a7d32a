import type { PrismaConfig } from 'prisma'

// Every command of Prisma's CLI first downloads a native schema engine, even `generate`, which does not use it.
// Naming a program that exists stops the download. Migrations run on the WebAssembly engine (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default {
  schema: 'prisma/models',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused' },
} satisfies PrismaConfig

import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'build/**']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], exclude } },
      {
        test: {
          name: 'rooms',
          include: ['tests/rooms/**/*.test.ts'],
          exclude,
          globalSetup: 'tests/setup/start-postgres.ts',
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'routes',
          include: ['tests/routes/**/*.test.ts'],
          exclude,
          globalSetup: 'tests/setup/start-postgres.ts',
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

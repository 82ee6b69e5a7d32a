import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'build/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude,
          // A property is tried hundreds of times, on machines that do other work as well.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
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
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          exclude,
          pool: 'forks',
          // Whole platforms are started and killed: one at a time, when the other tests are through.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})

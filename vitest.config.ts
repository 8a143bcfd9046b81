import { defineConfig } from 'vitest/config'

/**
 * What is tested from outside: the commands, the container files, and the dashboard in a real browser. One file at a
 * time: they build, listen and share the browser's memory. The dashboard's files share one CMS.
 */
export default defineConfig({
  test: {
    fileParallelism: false,
    teardownTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'commands',
          include: ['tests/{commands,containers}/**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'dashboard',
          include: ['tests/dashboard/**/*.spec.ts'],
          globalSetup: 'tests/dashboard/support/global-setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

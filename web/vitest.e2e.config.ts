import { defineConfig } from 'vitest/config'

/** The built system in a real browser. Two files at a time: each has a browser of its own, all share CMS and site. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    globalSetup: 'tests/e2e/support/global-setup.ts',
    maxWorkers: 2,
    // The table of bytes is printed after the last test, when an intercepted console is no longer read.
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
  },
})

import { defineConfig } from 'vitest/config'

/** The built system in a real browser. One file at a time: they share the browser's memory and the CMS. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.spec.ts'],
    globalSetup: 'tests/e2e/support/global-setup.ts',
    fileParallelism: false,
    // The table of bytes is printed after the last test, when an intercepted console is no longer read.
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
  },
})

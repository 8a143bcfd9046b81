import { defineConfig } from 'vitest/config'

/** The pictures of the handbook: no tests, but they need the same CMS and the same browser. */
export default defineConfig({
  test: {
    root: 'tests/handbook',
    include: ['*.pictures.ts'],
    globalSetup: '../dashboard/support/global-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})

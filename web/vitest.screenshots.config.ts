import { defineConfig } from 'vitest/config'
import e2e from './vitest.e2e.config'

/** Pictures of every template instead of tests: `npm run screenshots`. */
export default defineConfig({
  ...e2e,
  test: {
    ...e2e.test,
    include: ['tests/screenshots/**/*.spec.ts'],
    // Two pages at a time keep two cores busy; more only wait for each other.
    maxConcurrency: 2,
    testTimeout: 300_000,
  },
})

import { defineConfig } from 'vitest/config'

/** What is tested from outside: the commands and the container files. One file at a time: they build and listen. */
export default defineConfig({
  test: { include: ['tests/**/*.spec.ts'], fileParallelism: false, testTimeout: 300_000, hookTimeout: 300_000 },
})

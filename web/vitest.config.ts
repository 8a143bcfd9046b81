import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const shared = fileURLToPath(new URL('shared', import.meta.url))

/** Unit specs beside their files. What needs a browser and the whole system: `vitest.e2e.config.ts`. */
export default defineConfig({
  resolve: { alias: { '#shared': shared } },
  test: { include: ['{app,config,front,i18n,server,shared}/**/*.spec.ts'] },
})

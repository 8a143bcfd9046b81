import { i18n } from './config/i18n.ts'
import { nitro } from './config/nitro.ts'
import { routeRules } from './config/route-rules.ts'
import { runtimeConfig } from './config/runtime-config.ts'

/** A table of contents: each section stands in its own file in `config/`. */
export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: ['@nuxtjs/i18n'],
  css: ['~/assets/css/main.css'],
  i18n,
  nitro,
  routeRules,
  runtimeConfig,

  // Pages are finished HTML: no payload, no manifest, no islands, nothing that a browser would have to hydrate.
  components: [{ path: '~/components', pathPrefix: false }],
  devtools: { enabled: false },
  experimental: { appManifest: false, componentIslands: false, payloadExtraction: false },
  features: { inlineStyles: false },
  router: { options: { sensitive: true, strict: true } },
  sourcemap: { client: false, server: true },
  telemetry: false,
  typescript: { strict: true, tsConfig: { compilerOptions: { noUncheckedIndexedAccess: true } } },
  // Names with a hyphen are the elements of `app/enhance`; components of ours are written in PascalCase.
  vue: { optionsApi: false, compilerOptions: { isCustomElement: tag => tag.includes('-') } },
})

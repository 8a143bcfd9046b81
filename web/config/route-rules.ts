import type { NuxtConfig } from 'nuxt/schema'

/** No script of the framework on any page. Headers and redirects are the business of `front/`, never of rules. */
export const routeRules: NuxtConfig['routeRules'] = {
  '/**': { noScripts: true },
}

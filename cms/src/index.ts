import type { Core } from '@strapi/strapi'
import { createLocales } from './locales/create-locales'
import { registerMultiChoice } from './fields/multi-choice'
import { assertClock } from './clock'
import { announceFirstAdmin, ensureFirstAdmin, preferGerman, removeDefaultTokens } from './first-start'
import { seedAtStart } from './seeding'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    assertClock()
    registerMultiChoice(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createLocales(strapi)
    await removeDefaultTokens(strapi)
    preferGerman(strapi)
    await ensureFirstAdmin(strapi)
    announceFirstAdmin(strapi)
    await seedAtStart(strapi)
  },
}

import type { Core } from '@strapi/strapi'
import { createLocales } from './locales/create-locales'
import { registerMultiChoice } from './fields/multi-choice'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerMultiChoice(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createLocales(strapi)
  },
}

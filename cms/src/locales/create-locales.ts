import type { Core } from '@strapi/strapi'
import { defaultLocale, locales } from './locales'

/**
 * Creates the languages that are missing and makes German the default. `de-simple` is not on the list that Strapi's
 * dashboard offers, but its service takes every BCP 47 code.
 */
export const createLocales = async (strapi: Core.Strapi) => {
  const service = strapi.plugin('i18n').service('locales')
  for (const locale of locales) {
    if (!(await service.findByCode(locale.code))) await service.create(locale)
  }
  await service.setDefaultLocale({ code: defaultLocale })
}

import type { Core } from '@strapi/strapi'
import { defaultLocale, locales } from './locales'

/**
 * Creates the languages that are missing and makes German the default. `de-simple` is not on the list that Strapi's
 * dashboard offers, but its service takes every BCP 47 code.
 */
export const createLocales = async (strapi: Core.Strapi) => {
  const service = strapi.plugin('i18n').service('locales')
  for (const locale of locales) {
    const existing = await service.findByCode(locale.code)
    if (!existing) await service.create(locale)
    // Strapi makes the first language itself, with an English name.
    else if (existing.name === 'German (de)') await service.update({ id: existing.id }, { name: locale.name })
  }
  await service.setDefaultLocale({ code: defaultLocale })
}

import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { countTranslations } from '../translations/read/counts'
import { countLinks } from './links'
import { countOffers } from './offers'

/** How good the directory is today, counted in the database. */
export const readQuality = async (strapi: Core.Strapi) => {
  const { entries, languages } = await countTranslations(strapi, 'published')
  return {
    data: {
      asOf: berlinDay(),
      offers: await countOffers(strapi),
      entries,
      // As the states of single entries: what a machine made may be outdated, too.
      translations: languages.map(({ outdatedMachine, machine, ...count }) => ({ ...count, machine: machine + outdatedMachine })),
      links: await countLinks(strapi),
    },
    meta: {},
  }
}

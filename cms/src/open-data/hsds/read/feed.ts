import type { Core } from '@strapi/strapi'
import type { Locale } from '../../../locales/locales'
import { readDocuments } from '../../../public-api/read/documents'
import { site } from '../../../public-api/types'
import { serverAddress } from '../../../process/server-address'
import { readLicence } from '../../licence'
import { compact, type HsdsObject } from '../compact'
import { inLanguage } from '../words'

/** Who publishes this feed, and where it is described. */
export const describeFeed = async (strapi: Core.Strapi, locale: Locale): Promise<HsdsObject> => {
  const [row] = await readDocuments(strapi, { type: site, fields: site.fields, locale, where: [], common: new Set(), limit: 1 })
  const { name: licenceName, url, attribution } = await readLicence(strapi)
  const name = typeof row?.name === 'string' ? row.name : 'Bündnis für Alleinerziehende'
  return {
    version: '3.2',
    openapi_url: `${serverAddress(strapi)}/api/openapi.json`,
    description: inLanguage(locale, [
      'Hilfe für Alleinerziehende in Stadt und Landkreis Göttingen, dazu bundesweite Rechte und Leistungen.',
      'Help for single parents in the city and district of Göttingen, and nationwide rights and benefits.',
    ]),
    x_license: { name: licenceName, url, attribution },
    publisher: compact({ name, website: `${strapi.config.get<string>('site.url')}/` }),
  }
}

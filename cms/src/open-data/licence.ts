import type { Core } from '@strapi/strapi'
import { publishedGerman } from '../public-api/read/published'
import { isRow } from '../public-api/row'
import { text } from '../public-api/values'

/** Under what conditions the data may be used again. */
export interface Licence {
  readonly name: string
  /** Its words, for people. */
  readonly url: string
  /** Its sign in the list of SPDX. */
  readonly spdx: string
  /** Its address in the list of DCAT-AP.de (http://dcat-ap.de/def/licenses). */
  readonly dcat: string
}

/** A licence with the name that it wants to be told. */
export interface DataLicence extends Licence {
  readonly attribution: string
}

const ofGermany = 'https://www.govdata.de/dl-de'
const ofCreativeCommons = 'https://creativecommons.org'
const list = 'http://dcat-ap.de/def/licenses'

/** What coordination can choose from; the same names as in the schema of the site. */
export const licences = {
  'cc-by-4.0': {
    name: 'Creative Commons Namensnennung 4.0 International (CC BY 4.0)',
    url: `${ofCreativeCommons}/licenses/by/4.0/`,
    spdx: 'CC-BY-4.0',
    dcat: `${list}/cc-by/4.0`,
  },
  'cc0-1.0': {
    name: 'Creative Commons Zero 1.0 (CC0)',
    url: `${ofCreativeCommons}/publicdomain/zero/1.0/`,
    spdx: 'CC0-1.0',
    dcat: `${list}/cc-zero`,
  },
  'dl-de-by-2.0': {
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: `${ofGermany}/by-2-0`,
    spdx: 'DL-DE-BY-2.0',
    dcat: `${list}/dl-by-de/2.0`,
  },
  'dl-de-zero-2.0': {
    name: 'Datenlizenz Deutschland – Zero – Version 2.0',
    url: `${ofGermany}/zero-2-0`,
    spdx: 'DL-DE-ZERO-2.0',
    dcat: `${list}/dl-zero-de/2.0`,
  },
} as const satisfies Readonly<Record<string, Licence>>

const byName = new Map<unknown, Licence>(Object.entries(licences))

/** What holds now: CC BY 4.0 until coordination says otherwise, with the name of the site where no other is given. */
export const readLicence = async (strapi: Core.Strapi): Promise<DataLicence> => {
  const row: unknown = await strapi.db.query('api::site.site').findOne({
    select: ['name', 'dataLicense', 'dataAttribution'], where: publishedGerman,
  })
  const { name, dataLicense, dataAttribution } = isRow(row) ? row : {}
  return {
    ...byName.get(dataLicense) ?? licences['cc-by-4.0'],
    attribution: text(dataAttribution) ?? text(name) ?? 'Bündnis für Alleinerziehende',
  }
}

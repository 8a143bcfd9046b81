import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { locales, type Locale } from '../../locales/locales'
import { readDocuments } from '../../public-api/read/documents'
import { site } from '../../public-api/types'
import { serverAddress } from '../../process/server-address'
import { exportFiles, type ExportFile } from '../exports/files'
import { readLastContentChange } from './last-change'
import { readLicence, type DataLicence } from '../licence'
import { english, german, iri, typed, type Thing, type Value } from './graph'

const eu = 'http://publications.europa.eu/resource/authority'
const geocoding = 'http://dcat-ap.de/def/politicalGeocoding'

/** The district of Göttingen, the city included. */
const districtKey = '03159'

/** Signs of the languages in the list of the European Union. Easy German has none of its own. */
const languageSigns: Readonly<Record<Locale, string>> = {
  'de': 'DEU', 'de-simple': 'DEU', 'en': 'ENG', 'uk': 'UKR', 'ru': 'RUS', 'ar': 'ARA', 'fa': 'FAS', 'tr': 'TUR',
}

const languages = [...new Set(locales.map(({ code }) => languageSigns[code]))].map(sign => iri(`${eu}/language/${sign}`))

const formats: Readonly<Record<ExportFile['format'], string>> = { jsonl: 'JSON', csv: 'CSV', geojson: 'GEOJSON' }

const mediaType = (name: string) => iri(`http://www.iana.org/assignments/media-types/${name}`)

/** What the files hold, in the languages of the description. */
const titles: Readonly<Record<string, readonly [german: string, english: string]>> = {
  'offers': ['Angebote und Rechte', 'Offers and rights'],
  'institutions': ['Institutionen', 'Institutions'],
  'news': ['Neuigkeiten', 'News'],
  'position-papers': ['Positionspapiere', 'Position papers'],
  'topics': ['Themen', 'Topics'],
  'pages': ['Seiten', 'Pages'],
  'demands': ['Forderungen', 'Demands'],
  'help-lines': ['Hilfetelefone', 'Help lines'],
  'guides': ['Wegweiser', 'Guides'],
  'guide-steps': ['Schritte der Wegweiser', 'Steps of the guides'],
  'responsibilities': ['Zuständigkeiten', 'Responsibilities'],
  'responsible-offices': ['Zuständige Stellen', 'Responsible offices'],
  'places': ['Orte', 'Places'],
}

const siteSchema = z.object({
  name: z.string(),
  contact: z.object({ email: z.string().nullable() }).nullable(),
})

const readSite = async (strapi: Core.Strapi) => {
  const [row] = await readDocuments(strapi, { type: site, fields: site.fields, locale: 'de', where: [], common: new Set(), limit: 1 })
  const read = siteSchema.safeParse(row)
  return read.success ? read.data : { name: 'Bündnis für Alleinerziehende', contact: null }
}

interface Around {
  readonly api: string
  readonly licence: DataLicence
  readonly modified: Value
}

const distribution = (
  { api, licence, modified }: Around, path: string, title: readonly Value[], format: string, media: string,
): Thing => ({
  iri: `${api}/dcat#${path}`,
  types: ['dcat:Distribution'],
  about: [
    ['dct:title', ...title],
    ['dcat:accessURL', iri(`${api}/exports`)],
    ['dcat:downloadURL', iri(`${api}/exports/${path}`)],
    ['dct:license', iri(licence.dcat)],
    ['dcatde:licenseAttributionByText', german(licence.attribution)],
    ['dct:format', iri(`${eu}/file-type/${format}`)],
    ['dcat:mediaType', mediaType(media)],
    ['dct:language', ...languages],
    ['dct:modified', modified],
  ],
})

const distributions = (around: Around): Thing[] => [
  ...exportFiles.map(({ name, format, mediaType: media }) => {
    const [stem = '', ending = ''] = name.split('.')
    const [inGerman, inEnglish] = titles[stem] ?? [stem, stem]
    return distribution(around, name, [german(`${inGerman} (${ending})`), english(`${inEnglish} (${ending})`)], formats[format], media)
  }),
  distribution(around, 'archive/latest.zip', [german('Alles in allen Sprachen (ZIP)'), english('Everything in all languages (ZIP)')], 'ZIP', 'application/zip'),
]

/** The catalogue with its one data set, the files and the API (DCAT-AP.de 3.0). */
export const describeCatalogue = async (strapi: Core.Strapi): Promise<Thing[]> => {
  const api = `${serverAddress(strapi)}/api`
  const home = `${strapi.config.get<string>('site.url')}/`
  const [{ name, contact }, licence, changed] = await Promise.all([
    readSite(strapi), readLicence(strapi), readLastContentChange(strapi),
  ])
  const modified = typed(changed, 'xsd:dateTime')
  const files = distributions({ api, licence, modified })
  const [catalogue, dataset, service, publisher, desk] = [
    `${api}/dcat#catalogue`, `${api}/dcat#dataset`, `${api}/dcat#service`, `${api}/dcat#publisher`, `${api}/dcat#contact`,
  ] as const
  const described = [
    german('Hilfe, Rechte und Leistungen für Alleinerziehende in Stadt und Landkreis Göttingen: Angebote, Institutionen, Orte, Hilfetelefone und Positionspapiere in acht Sprachen.'),
    english('Help, rights and benefits for single parents in the city and district of Göttingen: offers, institutions, places, help lines and position papers in eight languages.'),
  ]
  return [
    {
      iri: catalogue,
      types: ['dcat:Catalog'],
      about: [
        ['dct:title', german(`Offene Daten: ${name}`), english(`Open data: ${name}`)],
        ['dct:description', ...described],
        ['dct:publisher', iri(publisher)],
        ['dct:license', iri(licence.dcat)],
        ['dct:language', iri(`${eu}/language/DEU`), iri(`${eu}/language/ENG`)],
        ['dct:modified', modified],
        ['foaf:homepage', iri(home)],
        ['dcat:themeTaxonomy', iri(`${eu}/data-theme`)],
        ['dcat:dataset', iri(dataset)],
        ['dcat:service', iri(service)],
      ],
    },
    {
      iri: dataset,
      types: ['dcat:Dataset'],
      about: [
        ['dct:title', german('Hilfe für Alleinerziehende in Göttingen'), english('Help for single parents in Göttingen')],
        ['dct:description', ...described],
        ['dct:identifier', typed(dataset, 'xsd:string')],
        ['dct:publisher', iri(publisher)],
        ['dcat:contactPoint', iri(desk)],
        ['dcat:theme', iri(`${eu}/data-theme/SOCI`), iri(`${eu}/data-theme/EDUC`), iri(`${eu}/data-theme/GOVE`)],
        ['dcat:keyword', ...['Alleinerziehende', 'Beratung', 'Kinderbetreuung', 'Familie', 'Göttingen'].map(german)],
        ['dct:language', ...languages],
        ['dct:modified', modified],
        ['dct:accrualPeriodicity', iri(`${eu}/frequency/DAILY`)],
        ['dct:accessRights', iri(`${eu}/access-right/PUBLIC`)],
        ['dcatde:politicalGeocodingLevelURI', iri(`${geocoding}/Level/administrativeDistrict`)],
        ['dcatde:politicalGeocodingURI', iri(`${geocoding}/districtKey/${districtKey}`)],
        ['dcat:landingPage', iri(home)],
        ['dcat:distribution', ...files.map(file => iri(file.iri))],
      ],
    },
    {
      iri: service,
      types: ['dcat:DataService'],
      about: [
        ['dct:title', german('REST-Schnittstelle'), english('REST API')],
        ['dcat:endpointURL', iri(api)],
        ['dcat:endpointDescription', iri(`${api}/openapi.json`)],
        ['dct:publisher', iri(publisher)],
        ['dct:license', iri(licence.dcat)],
        ['dcat:servesDataset', iri(dataset)],
      ],
    },
    { iri: publisher, types: ['foaf:Organization', 'foaf:Agent'], about: [['foaf:name', german(name)], ['foaf:homepage', iri(home)]] },
    {
      iri: desk,
      types: ['vcard:Organization', 'vcard:Kind'],
      about: [
        ['vcard:fn', german(name)],
        ['vcard:hasURL', iri(home)],
        ...contact?.email ? [['vcard:hasEmail', iri(`mailto:${contact.email}`)] as const] : [],
      ],
    },
    ...files,
  ]
}

import type { Institution, InstitutionReference, Place, Site } from '@buendnis/contract'
import type { Organization, Place as SchemaPlace, PostalAddress, WebSite } from 'schema-dts'
import { allianceId, withoutEmpty, type PageFacts } from './graph.ts'
import { telephone } from './telephone.ts'

type OrganizationLeaf = Extract<Organization, { '@type': 'Organization' }>

/** Offices of the state, associations, and everybody else. */
const ofKind = (kind: Institution['kind'], facts: Omit<OrganizationLeaf, '@type'>): Organization => {
  if (kind === 'public-office') return { '@type': 'GovernmentOrganization', ...facts }
  return kind === 'association' ? { '@type': 'NGO', ...facts } : { '@type': 'Organization', ...facts }
}

/** An institution where something else names it. */
export const provider = (siteUrl: string, path: string, { name, kind }: InstitutionReference): Organization =>
  ofKind(kind, { '@id': `${siteUrl}${path}#institution`, name, 'url': `${siteUrl}${path}` })

const postalAddress = ({ streetAddress, postalCode, addressLocality }: Place): PostalAddress | null =>
  streetAddress === null && addressLocality === null
    ? null
    : withoutEmpty({ '@type': 'PostalAddress' as const, streetAddress, postalCode, addressLocality, 'addressCountry': 'DE' })

/** A place that is no secret; of the others there is nothing to say. */
export const place = (one: Place): SchemaPlace[] => {
  const address = one.confidential ? null : postalAddress(one)
  if (address === null) return []
  const { latitude, longitude } = one
  const geo = latitude === null || longitude === null ? null : { '@type': 'GeoCoordinates' as const, latitude, longitude }
  return [withoutEmpty({ '@type': 'Place' as const, 'name': one.name, address, geo })]
}

/** An institution on its own page. */
export const institution = ({ siteUrl, url }: PageFacts, one: Institution): Organization =>
  ofKind(one.kind, withoutEmpty({
    '@id': `${url}#institution`,
    'name': one.name,
    url,
    'description': one.description,
    'logo': one.logo ? new URL(one.logo.url, siteUrl).href : null,
    'sameAs': one.website,
    'email': one.email,
    'telephone': one.phones.filter(({ type }) => type !== 'fax').map(({ number }) => telephone(number)),
    'location': one.places.flatMap(place),
    'memberOf': one.isMember ? { '@id': allianceId(siteUrl) } : null,
  }))

/** The alliance and its site, on the home page. */
export const alliance = ({ siteUrl, url, language }: PageFacts, site: Site, search: string): [Organization, WebSite] => [
  withoutEmpty({
    '@type': 'NGO' as const,
    '@id': allianceId(siteUrl),
    'name': site.name,
    'url': `${siteUrl}/`,
    'logo': `${siteUrl}/favicon.svg`,
    'email': site.contact?.email,
    'sameAs': site.instagramUrl,
    'areaServed': 'Göttingen',
  }),
  {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    'name': site.name,
    url,
    'inLanguage': language,
    'publisher': { '@id': allianceId(siteUrl) },
    'potentialAction': {
      '@type': 'SearchAction',
      'target': { '@type': 'EntryPoint', 'urlTemplate': `${siteUrl}${search}?q={search_term_string}` },
      // The name of this property is the rule of those who read it, not of schema.org.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  },
]

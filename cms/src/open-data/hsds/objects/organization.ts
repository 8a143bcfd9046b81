import type { Core } from '@strapi/strapi'
import type { Locale } from '../../../locales/locales'
import { siteAddress } from '../../site-address'
import { compact, type HsdsObject } from '../compact'
import { hsdsId } from '../ids'
import type { Institution } from '../source'
import { institutionWords } from '../words'
import { location, openPlaces, phones, type PartId } from './parts'

export const organizationId = (documentId: string) => hsdsId('organization', documentId)

/** What a list says of an organization. */
export const organizationBase = (strapi: Core.Strapi, locale: Locale, institution: Institution): HsdsObject => {
  const { documentId, name, slug, kind, description, email, website, logo } = institution
  const media = strapi.config.get<string>('site.url')
  return compact({
    id: organizationId(documentId),
    name,
    description: description ?? institutionWords(locale, kind) ?? name,
    email,
    website: website === null ? null : new URL(website).href,
    logo: logo === null ? null : new URL(logo.url, `${media}/`).href,
    uri: siteAddress(strapi, locale, 'institutions', slug),
    x_kind: kind,
    x_is_member: institution.isMember,
    x_last_modified: institution.updatedAt,
  })
}

/** All that is known of an organization, without its services. */
export const organization = (strapi: Core.Strapi, locale: Locale, institution: Institution): HsdsObject => {
  const { documentId, openingHours } = institution
  const id: PartId = (...part) => hsdsId('organization', documentId, ...part)
  const places = openPlaces(institution.places)
  return compact({
    ...organizationBase(strapi, locale, institution),
    phones: phones(id, institution.phones),
    // Hours of the house belong to its place, when there is just one that they can mean.
    locations: places.map(([place, at]) => location(
      (...part) => id('location', at, ...part), locale, place, places.length === 1 ? openingHours : [],
    )),
  })
}

import type { Core } from '@strapi/strapi'
import { attributeInfo } from '../public-api/query/attribute'
import { childAges, forEachFacet, type Choices, type FacetName } from './facets'

/** Facets whose choices are the closed list of an attribute. */
const attributes: Partial<Readonly<Record<FacetName, string>>> = {
  kind: 'kind', mode: 'modes', area: 'area', municipality: 'municipalities', language: 'languages',
}

const fixed: Partial<Readonly<Record<FacetName, readonly string[]>>> = {
  childAge: childAges,
  audience: ['fathers'],
  childcare: ['yes'],
  evening: ['true'],
  free: ['true'],
  anonymous: ['true'],
  noAppointment: ['true'],
}

/** The choices that do not depend on the content; topics are added from it. */
export const fixedChoices = (strapi: Core.Strapi): Choices => forEachFacet((facet) => {
  const attribute = attributes[facet]
  return attribute ? attributeInfo(strapi, 'api::offer.offer', attribute).allowed ?? [] : fixed[facet] ?? []
})

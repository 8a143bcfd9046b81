import type { Core } from '@strapi/strapi'
import { publishedGerman } from '../../../public-api/read/published'
import type { HsdsObject } from '../compact'
import { organization, organizationBase } from '../objects/organization'
import { readInstitutions, readServices, type Part } from './services'

/** How much of an organization is told. */
export interface Depth {
  /** Phones and locations. */
  readonly isFull: boolean
  /** Its services, all of each instead of id and name. */
  readonly isFullService: boolean
}

/** The services of these institutions, by the id of their organization. */
const servicesOf = async (strapi: Core.Strapi, { locale }: Part, documentIds: readonly string[]) => {
  const where = [{ institution: { $and: [{ documentId: { $in: documentIds } }, publishedGerman] } }]
  const byOrganization = new Map<unknown, HsdsObject[]>()
  for (const service of await readServices(strapi, { locale, where }, true)) {
    const known = byOrganization.get(service.organization_id)
    if (known) known.push(service)
    else byOrganization.set(service.organization_id, [service])
  }
  return byOrganization
}

/** A part of the organizations, with their services where whole ones are asked for. */
export const readOrganizations = async (
  strapi: Core.Strapi, part: Part, { isFull, isFullService }: Depth,
): Promise<HsdsObject[]> => {
  const institutions = await readInstitutions(strapi, part)
  if (!isFull) return institutions.map(one => organizationBase(strapi, part.locale, one))
  const services = await servicesOf(strapi, part, institutions.map(({ documentId }) => documentId))
  return institutions.map((one) => {
    const whole = organization(strapi, part.locale, one)
    const own = (services.get(whole.id) ?? []).map(({ organization: _self, ...service }) => service)
    const told = isFullService ? own : own.map(({ id, name, status }) => ({ id, name, status }))
    return told.length === 0 ? whole : { ...whole, services: told }
  })
}

import type { Core } from '@strapi/strapi'
import { followDeletions } from './assignments'
import { registerConditions } from './conditions'
import { createRoles } from './create-roles'
import { registerRoleRules } from './enforce'
import { registerGate } from './gate'
import { institutionRules } from './institution-rules'
import { models } from './models'
import { settleAllOwners } from './owners'

export { ownInstitutions } from './assignments'
export { accountRoutes } from './accounts'
export { visibleTo } from './visibility'
export type { InstitutionRule, Write } from './write'

/**
 * Adds the table of assignments, the conditions, the rules on write and the gate of the dashboard. Call it in `register`,
 * before other rules.
 */
export const registerRoles = (strapi: Core.Strapi) => {
  for (const model of models) strapi.get('models').add(model)
  registerConditions(strapi)
  registerRoleRules(strapi, institutionRules)
  registerGate(strapi)
}

/** Creates the roles and brings the owners of all entries up to date. Call it in `bootstrap`, after seeding. */
export const startRoles = async (strapi: Core.Strapi) => {
  followDeletions(strapi)
  await createRoles(strapi)
  await settleAllOwners(strapi)
}

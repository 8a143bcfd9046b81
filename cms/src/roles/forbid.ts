import { errors } from '@strapi/utils'

/** Refuses what somebody's role does not allow. Of all refusals with 403 Strapi passes on the sentence of this one only. */
export const forbid = (message = 'Das dürfen Sie mit Ihrer Rolle nicht.'): never => {
  throw new errors.PolicyError(message)
}

import type { Core } from '@strapi/strapi'
import { followPublications } from './follow'
import { requestModel } from './models'

export { readOpenRequests, type Request } from './requests'
export { approvalRoutes } from './routes'

/** Adds the table of requests and keeps it true. Call it in `register`, after the roles. */
export const registerApproval = (strapi: Core.Strapi) => {
  strapi.get('models').add(requestModel)
  followPublications(strapi)
}

import type { Core } from '@strapi/strapi'
import * as endpoints from '../../../open-data/hsds/http/endpoints'
import { RequestError } from '../../../public-api/request-error'
import type { Context } from '../../../public-api/http/context'
import { sendError } from '../../../public-api/http/language'

type Endpoint = (strapi: Core.Strapi, ctx: Context) => Promise<void>

/** Human Services Data Specification 3.2; see open-data/hsds. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const action = (endpoint: Endpoint) => async (ctx: Context) => {
    try {
      await endpoint(strapi, ctx)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      sendError(ctx, error)
    }
  }
  return Object.fromEntries(Object.entries(endpoints).map(([name, endpoint]) => [name, action(endpoint)]))
}

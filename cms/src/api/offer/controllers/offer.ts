import type { Core } from '@strapi/strapi'
import { findOffers, readFindQuery } from '../../../facets'
import { answer, publicController } from '../../../public-api/http/controller'
import { offer } from '../../../public-api/types'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...publicController(offer)({ strapi }),
  findByFacets: answer(async ctx => findOffers(strapi, readFindQuery(strapi, ctx.query))),
})

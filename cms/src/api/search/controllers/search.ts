import type { Core } from '@strapi/strapi'
import { answer } from '../../../public-api/http/controller'
import { searchOf } from '../../../search'
import { find } from '../../../search/http/find'
import { readSearchQuery } from '../../../search/http/search-query'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async ctx => find(searchOf(strapi), readSearchQuery(ctx.query))),
})

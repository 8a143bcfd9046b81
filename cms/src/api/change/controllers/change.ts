import type { Core } from '@strapi/strapi'
import { readChanges } from '../../../changes'
import { answer } from '../../../public-api/http/controller'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async ctx => readChanges(strapi, ctx.query)),
})

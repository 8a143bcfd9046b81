import type { Core } from '@strapi/strapi'
import type { Context } from '../../../public-api/http/context'
import { sendPicture } from '../../../share-pictures'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: async (ctx: Context) => sendPicture(strapi, ctx),
})

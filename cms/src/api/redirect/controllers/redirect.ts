import type { Core } from '@strapi/strapi'
import { answer } from '../../../public-api/http/controller'
import { readRedirects } from '../../../redirects'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async () => ({ data: await readRedirects(strapi), meta: {} })),
})

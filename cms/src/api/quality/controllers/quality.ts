import type { Core } from '@strapi/strapi'
import { answer } from '../../../public-api/http/controller'
import { readQuality } from '../../../quality/read'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async () => readQuality(strapi)),
})

import type { Core } from '@strapi/strapi'
import { readContentVersion } from '../../../content-version'
import { answer } from '../../../public-api/http/controller'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async () => ({ data: { version: await readContentVersion(strapi) }, meta: {} })),
})

import type { Core } from '@strapi/strapi'
import { createMultipartGate } from '../public-api/http/multipart-gate'

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createMultipartGate(strapi)

import type { Core } from '@strapi/strapi'
import { createGate } from '../public-api/http/gate'

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createGate(strapi)

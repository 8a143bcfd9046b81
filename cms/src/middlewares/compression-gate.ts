import type { Core } from '@strapi/strapi'
import { createCompressionGate } from '../compression'

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createCompressionGate(strapi)

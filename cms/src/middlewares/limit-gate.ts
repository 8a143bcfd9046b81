import type { Core } from '@strapi/strapi'
import { createLimitGate } from '../limits'

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createLimitGate(strapi)

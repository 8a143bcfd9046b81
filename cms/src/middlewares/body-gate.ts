import type { Core } from '@strapi/strapi'
import { createBodyGate } from '../site-caller/body-gate'

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => createBodyGate(strapi)

import type { Core } from '@strapi/strapi'
import { takeNumbers } from '../../../numbers'

export default ({ strapi }: { strapi: Core.Strapi }) => ({ create: takeNumbers(strapi) })

import type { Core } from '@strapi/strapi'
import { takeVote } from '../../../suggestions'

export default ({ strapi }: { strapi: Core.Strapi }) => ({ create: takeVote(strapi) })

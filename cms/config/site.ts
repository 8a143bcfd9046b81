import type { Core } from '@strapi/strapi'

/** The public site: with this secret it signs what it hands over. Without one, nothing can be handed over. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({ secret: env('SITE_SECRET', '') })

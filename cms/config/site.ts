import type { Core } from '@strapi/strapi'

/**
 * The public site: its address as people see it, and the secret with which it signs what it hands over. Without a
 * secret nothing can be handed over, and there are no previews.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  url: env('WEB_PUBLIC_URL', 'http://localhost:3000').replace(/\/+$/, ''),
  secret: env('SITE_SECRET', ''),
  /** Where its processes listen: each is called after a change. */
  processes: env('SITE_PROCESSES', '').split(',').map(address => address.trim().replace(/\/+$/, '')).filter(Boolean),
})

import type { Core } from '@strapi/strapi'

/** The dashboard: secrets from the environment, nothing of Strapi's advertising, no call to anybody. */
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  ai: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
})

import type { Core } from '@strapi/strapi'
import { answerPreview } from '../src/preview'

/** The dashboard: secrets from the environment, nothing of Strapi's advertising, no call to anybody. */
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  ai: { enabled: false },
  // The frame in which the dashboard shows a preview may hold the site and nothing else.
  preview: {
    enabled: true,
    config: { allowedOrigins: [new URL(env('WEB_PUBLIC_URL', 'http://localhost:3000')).origin], handler: answerPreview },
  },
  flags: { nps: false, promoteEE: false, docLinks: false },
})

import type { Core } from '@strapi/strapi'

/** Who writes. The connection to the mail server is in `plugins.ts`. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  configured: env('SMTP_HOST', '') !== '',
  from: env('MAIL_FROM', 'Bündnis für Alleinerziehende <buendnis@localhost>'),
  ...(env('MAIL_REPLY_TO', '') === '' ? {} : { replyTo: env('MAIL_REPLY_TO') }),
})

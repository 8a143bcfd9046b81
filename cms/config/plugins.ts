import type { Core } from '@strapi/strapi'
import { maxMegabytes } from '../src/media/limits'

/**
 * What may be uploaded is decided in `src/media`, by content and with German sentences; Strapi's own list, which goes
 * by names and speaks English, would answer first.
 */
const allowedTypes = ['*/*']

/** Milliseconds for each step of the talk with the mail server. */
const mailPatience = 15_000

/** Without SMTP_HOST a mail server of the machine itself is tried for lost passwords; the outbox waits (src/mail). */
const email = (env: Core.Config.Shared.ConfigParams['env']) => ({
  provider: 'nodemailer',
  providerOptions: {
    host: env('SMTP_HOST', '127.0.0.1'),
    port: env.int('SMTP_PORT', env('SMTP_HOST', '') === '' ? 25 : 587),
    // TLS from the first byte (port 465); otherwise STARTTLS, which `SMTP_REQUIRE_TLS` makes a must.
    secure: env.bool('SMTP_SECURE', false),
    requireTLS: env.bool('SMTP_REQUIRE_TLS', env('SMTP_USER', '') !== ''),
    ...(env('SMTP_USER', '') === '' ? {} : { auth: { user: env('SMTP_USER'), pass: env('SMTP_PASSWORD', '') } }),
    connectionTimeout: mailPatience,
    greetingTimeout: mailPatience,
    socketTimeout: mailPatience,
  },
  settings: { defaultFrom: env('MAIL_FROM', 'buendnis@localhost'), defaultReplyTo: env('MAIL_REPLY_TO', '') || undefined },
})

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  email: { config: email(env) },
  upload: {
    config: {
      sizeLimit: maxMegabytes * 1024 * 1024,
      security: { allowedTypes },
    },
  },
})

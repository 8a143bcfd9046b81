import type { Core } from '@strapi/strapi'
import { z } from 'zod'

const SettingsSchema = z.object({
  /** Whether there is a mail server; without one everything waits. */
  configured: z.boolean(),
  from: z.string(),
  replyTo: z.string().optional(),
})

export interface MailSettings extends z.infer<typeof SettingsSchema> {
  /** What stands behind the @ in Message-IDs. */
  readonly domain: string
}

/** The settings of `config/mail.ts`. */
export const readMailSettings = (strapi: Core.Strapi): MailSettings => {
  const settings = SettingsSchema.parse(strapi.config.get('mail'))
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(settings.from)?.[1] ?? 'localhost'
  return { ...settings, domain }
}

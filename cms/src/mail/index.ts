import type { Core } from '@strapi/strapi'
import { daily, everyMinutes, type Job } from '../jobs'
import { mailModel } from './models'
import { forgetOldMails, sendDueMails } from './send'

export type { MailContent } from './content'
export { mailRoutes } from './overview'
export { queueMail, type Mail } from './queue'
export { readMailSettings } from './settings'

/** Adds the outbox. Call it in `register`. */
export const registerMail = (strapi: Core.Strapi) => {
  strapi.get('models').add(mailModel)
}

export const mailJobs: readonly Job[] = [
  { name: 'mail', next: everyMinutes(1), run: strapi => sendDueMails(strapi) },
  { name: 'mail-forget', next: daily('03:50'), run: forgetOldMails },
]

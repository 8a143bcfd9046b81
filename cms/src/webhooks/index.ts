import type { Core } from '@strapi/strapi'
import { daily, everyMinutes, type Job } from '../jobs'
import { webhookModels } from './models'
import { forgetOldMessages, sendDueMessages } from './send'

export { webhookRoutes } from './routes'

/** Adds the tables of subscribers and messages. Call it in `register`. */
export const registerWebhooks = (strapi: Core.Strapi) => {
  for (const model of webhookModels) strapi.get('models').add(model)
}

export const webhookJobs: readonly Job[] = [
  { name: 'webhooks', next: everyMinutes(1), run: strapi => sendDueMessages(strapi) },
  { name: 'webhooks-forget', next: daily('03:50'), run: forgetOldMessages },
]

import type { Core } from '@strapi/strapi'
import { addDays, berlinDay, berlinMoment } from '../clock'
import { daily, type Job } from '../jobs'
import { followDeletions } from './follow'
import { auditModel, auditUid } from './models'

export { followEvents as startAudit } from './follow'
export { auditRoutes } from './routes'

const keptDays = 365

/** Adds the table and follows deletions. Call it in `register`, after the rules on write. */
export const registerAudit = (strapi: Core.Strapi) => {
  strapi.get('models').add(auditModel)
  followDeletions(strapi)
}

export const auditJobs: readonly Job[] = [{
  name: 'audit-forget',
  next: daily('03:55'),
  run: async (strapi, moment) => {
    const limit = berlinMoment(addDays(berlinDay(moment), -keptDays), '00:00')
    const { count } = await strapi.db.query(auditUid).deleteMany({ where: { createdAt: { $lt: limit } } })
    return count === 0 ? undefined : `${count} Einträge des Protokolls nach zwölf Monaten gelöscht.`
  },
}]

import { isCoordination } from '../../admin-api/user'
import { jobRunUid } from '../../jobs/models'
import { moment } from '../../public-api/values'
import { rowsOf } from '../../public-api/row'
import { maxTasks, type WidgetReader } from '../widget'

const format = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** Work that comes again by itself and went wrong the last time. */
export const jobs: WidgetReader = async ({ strapi, user }) => {
  if (!isCoordination(user)) return undefined
  const rows = rowsOf(await strapi.db.query(jobRunUid).findMany({
    where: { failed: true }, orderBy: { endedAt: 'desc' }, limit: maxTasks,
  }))
  return {
    counts: [],
    tasks: rows.map((row) => {
      const ended = moment(row.endedAt)
      return {
        title: String(row.name),
        note: `${ended === null ? '' : `${format.format(new Date(ended))}: `}${String(row.message ?? 'ohne Meldung')}`,
        urgency: 'urgent',
      }
    }),
  }
}

import { defaultLocale } from '../../locales/locales'
import { rowsOf } from '../../public-api/row'
import { daysSince, monthsAgo, sinceDays } from '../age'
import { entryPath, filteredPath } from '../paths'
import { maxTasks, type WidgetReader } from '../widget'

const uid = 'api::demand.demand'
const patienceMonths = 12
const open = ['demanded', 'discussed', 'partly-met']

/** Demands that are not settled and about which nothing has been heard for a year. */
export const demands: WidgetReader = async ({ strapi, reach }) => {
  if (!reach.all) return undefined
  const before = monthsAgo(patienceMonths)
  const where = {
    locale: defaultLocale, publishedAt: { $notNull: true }, state: { $in: open },
    $or: [{ since: { $null: true } }, { since: { $lt: before } }],
  }
  const count = await strapi.db.query(uid).count({ where })
  const rows = rowsOf(await strapi.db.query(uid).findMany({
    select: ['documentId', 'text', 'since'], where, orderBy: { since: 'asc' }, limit: maxTasks,
  }))
  return {
    counts: [{
      label: 'ein Jahr und länger ohne Neues', count, urgency: 'soon',
      to: filteredPath(uid, { since: ['$lt', before] }, { sort: 'since:ASC' }),
    }],
    tasks: rows.map((row) => {
      const days = daysSince(row.since)
      return {
        title: String(row.text),
        note: days === undefined ? 'ohne Tag' : `unverändert ${sinceDays(days)}`,
        urgency: 'soon',
        to: entryPath(uid, String(row.documentId), defaultLocale),
      }
    }),
  }
}

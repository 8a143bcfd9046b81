import type { Core } from '@strapi/strapi'
import { defaultLocale } from '../../locales/locales'
import { rowsOf, type Row } from '../../public-api/row'
import { daysSince, monthsAgo } from '../age'
import { entryPath, filteredPath } from '../paths'
import { seesInbox, withinReach } from '../reach'
import { maxTasks, type Task, type WidgetReader } from '../widget'

const uid = 'api::offer.offer'

/** Months after which somebody should ask again, and after which it is urgent. */
const soonMonths = 6
const urgentMonths = 12

/** The day on which somebody last looked: of a right, the day of the law as it was looked up. */
const checkedOn = (row: Row) => (row.kind === 'right' ? row.legalStateOn : row.checkedAt)

const conditions = (test: unknown) => ({
  $or: [{ kind: { $ne: 'right' }, checkedAt: test }, { kind: 'right', legalStateOn: test }],
})

const taskOf = (row: Row): Task => {
  const days = daysSince(checkedOn(row))
  return {
    title: String(row.title),
    note: days === undefined ? 'noch nie geprüft' : `vor ${days} Tagen geprüft`,
    urgency: days === undefined || days >= urgentMonths * 365 / 12 ? 'urgent' : 'soon',
    to: entryPath(uid, String(row.documentId), defaultLocale),
  }
}

const findWorst = async (strapi: Core.Strapi, base: Record<string, unknown>, before: string): Promise<Row[]> => {
  const select = ['documentId', 'title', 'kind', 'checkedAt', 'legalStateOn']
  const find = async (where: Record<string, unknown>, orderBy: object) =>
    rowsOf(await strapi.db.query(uid).findMany({ select, where: { ...base, ...where }, orderBy, limit: maxTasks }))
  const never = await find(conditions({ $null: true }), { title: 'asc' })
  if (never.length === maxTasks) return never
  const old = [
    ...await find({ kind: { $ne: 'right' }, checkedAt: { $lt: before } }, { checkedAt: 'asc' }),
    ...await find({ kind: 'right', legalStateOn: { $lt: before } }, { legalStateOn: 'asc' }),
  ]
  return [...never, ...old.sort((a, b) => String(checkedOn(a)).localeCompare(String(checkedOn(b))))].slice(0, maxTasks)
}

/** Published offers that nobody has checked for long, the worst first. Translators do not check. */
export const checks: WidgetReader = async ({ strapi, user, reach }) => {
  if (reach.all && !seesInbox(user)) return undefined
  const [soon, urgent] = [monthsAgo(soonMonths), monthsAgo(urgentMonths)]
  const base = {
    locale: defaultLocale, publishedAt: { $notNull: true }, serviceStatus: { $ne: 'ended' }, ...withinReach(reach),
  }
  const count = (test: unknown) => strapi.db.query(uid).count({ where: { ...base, ...conditions(test) } })
  const [never, old, aging] = [
    await count({ $null: true }), await count({ $lt: urgent }), await count({ $gte: urgent, $lt: soon }),
  ]
  const notRight = { kind: ['$ne', 'right'] } as const
  return {
    counts: [
      { label: 'nie geprüft', count: never, urgency: 'urgent', to: filteredPath(uid, { ...notRight, checkedAt: ['$null', 'true'] }) },
      {
        label: 'älter als 12 Monate', count: old, urgency: 'urgent',
        to: filteredPath(uid, { checkedAt: ['$lt', urgent] }, { sort: 'checkedAt:ASC' }),
      },
      {
        label: '6 bis 12 Monate alt', count: aging, urgency: 'soon',
        to: filteredPath(uid, { checkedAt: ['$lt', soon] }, { sort: 'checkedAt:DESC' }),
      },
    ],
    tasks: (await findWorst(strapi, base, soon)).map(taskOf),
  }
}

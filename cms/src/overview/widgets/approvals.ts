import type { UID } from '@strapi/strapi'
import { isCoordination } from '../../admin-api/user'
import { readOpenRequests } from '../../approval'
import { typeDefinitions } from '../../dashboard/definitions'
import { defaultLocale } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import { daysSince, sinceDays } from '../age'
import { entryPath } from '../paths'
import { maxTasks, type WidgetReader } from '../widget'

/** What institutions handed in and coordination has not decided, the oldest first. Institutions see their own. */
export const approvals: WidgetReader = async ({ strapi, user, reach }) => {
  if (reach.all && !isCoordination(user)) return undefined
  const requests = [...await readOpenRequests(strapi, user)].sort((a, b) => a.handedInAt.getTime() - b.handedInAt.getTime())
  const tasks = await Promise.all(requests.slice(0, maxTasks).map(async ({ id, uid, documentId, isNew, handedInAt }) => {
    const titleField = typeDefinitions.find((definition) => definition.uid === uid)?.mainField ?? 'documentId'
    const type: UID.ContentType = uid
    const row: unknown = await strapi.db.query(type).findOne({
      select: [titleField], where: { documentId, locale: defaultLocale, publishedAt: { $null: true } },
    })
    const days = daysSince(handedInAt) ?? 0
    return {
      title: isRow(row) && typeof row[titleField] === 'string' ? row[titleField] : 'ohne Titel',
      note: `${isNew ? 'neu' : 'geändert'}, wartet ${sinceDays(days)}`,
      urgency: days > 7 ? 'urgent' as const : 'soon' as const,
      // Coordination decides there; an institution looks at its entry.
      to: isCoordination(user) ? `/buendnis/freigaben?request=${id}` : entryPath(uid, documentId, defaultLocale),
    }
  }))
  return { counts: [{ label: requests.length === 1 ? 'wartet auf Zustimmung' : 'warten auf Zustimmung', count: requests.length, urgency: 'urgent' }], tasks }
}

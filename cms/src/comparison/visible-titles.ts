import type { Core, UID } from '@strapi/strapi'
import { currentUser } from '../admin-api'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { seesAll, visibleTo } from '../roles/visibility'
import { titleField, writtenFields, type DocumentState } from './state'

const idsOf = (value: unknown) => (Array.isArray(value) ? value : [])
  .filter(isRecord).map(({ documentId }) => String(documentId))

/** What entries are called in public; their drafts may already be called something else. */
const publishedTitles = async (strapi: Core.Strapi, uid: UID.ContentType, documentIds: readonly string[]) => {
  const field = titleField(uid)
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    select: ['documentId', field], where: { documentId: { $in: [...documentIds] }, locale: defaultLocale, publishedAt: { $notNull: true } },
  })
  return new Map(rows.filter(isRecord).map((row) => [String(row.documentId), row[field]]))
}

/**
 * A state as the signed-in person may read it: of other entries that are drafts, which may be somebody else's, it says only
 * that there is one. Whoever sees all entries gets it as it is.
 */
export const withVisibleTitles = async <State extends DocumentState | undefined>(
  strapi: Core.Strapi, uid: ContentUid, state: State,
): Promise<DocumentState | State> => {
  const user = currentUser(strapi)
  if (!state || !user) return state
  const shown: Record<string, unknown> = { ...state }
  for (const [name, attribute] of writtenFields(strapi, uid, defaultLocale)) {
    const target: unknown = 'target' in attribute ? attribute.target : undefined
    const value = state[name]
    if (typeof target !== 'string' || !isContentUid(target) || !Array.isArray(value) || seesAll(user, target)) continue
    const ids = idsOf(value)
    const visible = await visibleTo(strapi, user, target, ids)
    const titles = await publishedTitles(strapi, target, ids)
    shown[name] = value.filter(isRecord).map((item) => {
      const id = String(item.documentId)
      const isOwn = visible.has(id) && !titles.has(id)
      return isOwn ? item : { ...item, title: titles.get(id) ?? 'ein Entwurf' }
    })
  }
  return shown
}

import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import { ownInstitutions } from './assignments'
import { superAdminCode } from './codes'
import { isOwnedUid } from './owners'
import { rightsOf, type Right } from './rights'

const wholeRights: ReadonlySet<Right> = new Set<Right>(['all', 'fixed', 'words', 'answer', 'read'])

/** Whether somebody sees all entries of a type, drafts too. */
export const seesAll = ({ roles }: DashboardUser, uid: string): boolean =>
  roles.includes(superAdminCode) || rightsOf(roles, uid).some((right) => wholeRights.has(right))

const documentIdsOf = (rows: unknown[]) => new Set(rows.filter(isRecord).map(({ documentId }) => String(documentId)))

/** Those of the entries that somebody may see in the dashboard, drafts included. */
export const visibleTo = async (
  strapi: Core.Strapi, user: DashboardUser, uid: string, documentIds: readonly string[],
): Promise<Set<string>> => {
  if (seesAll(user, uid)) return new Set(documentIds)
  const rights = rightsOf(user.roles, uid)
  const visible = new Set<string>()
  if (isOwnedUid(uid) && (rights.includes('own') || rights.includes('keep'))) {
    const own = await ownInstitutions(strapi, user)
    const rows: unknown[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] }, ownerKey: { $in: own } }, select: ['documentId'],
    })
    for (const id of documentIdsOf(rows)) visible.add(id)
  }
  if (rights.includes('published')) {
    const rows: unknown[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] }, locale: defaultLocale, publishedAt: { $notNull: true } },
      select: ['documentId'],
    })
    for (const id of documentIdsOf(rows)) visible.add(id)
  }
  return visible
}

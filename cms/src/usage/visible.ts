import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api/user'
import { institutionCode } from '../roles/codes'
import { isOwnedUid } from '../roles/owners'
import { visibleTo } from '../roles/visibility'
import type { Usage } from './usages'

const isMember = (user: DashboardUser | undefined) =>
  user === undefined || user.roles.every(role => role === institutionCode)

/** Members see by name what is public anyway; of drafts, which may be somebody else's, only that there is one. */
export const forUser = (usages: readonly Usage[], user: DashboardUser | undefined): Usage[] =>
  usages.map(usage => (isMember(user) && !usage.isPublic ? { ...usage, title: 'ein Entwurf' } : usage))

/**
 * Where an entry is used, for the panel beside it. What a member reads of everybody, such as topics, names no drafts of
 * others; of its own entries it learns that there is one, because that is in the way of deleting them.
 * @param uid of the entry that is used
 */
export const seenIn = async (
  strapi: Core.Strapi, user: DashboardUser, uid: string, usages: readonly Usage[],
): Promise<Usage[]> => {
  if (!isMember(user)) return [...usages]
  const seen: Usage[] = []
  for (const usage of usages) {
    const isVisible = usage.isPublic || (await visibleTo(strapi, user, usage.uid, [usage.documentId])).has(usage.documentId)
    if (isVisible) seen.push(usage)
    else if (isOwnedUid(uid)) seen.push(...forUser([usage], user))
  }
  return seen
}

import type { DashboardUser } from '../admin-api/user'
import { institutionCode } from '../roles/codes'
import type { Usage } from './usages'

/** Members see by name what is public anyway; of drafts, which may be somebody else's, only that there is one. */
export const forUser = (usages: readonly Usage[], user: DashboardUser | undefined): Usage[] => {
  const isMember = user === undefined || user.roles.every(role => role === institutionCode)
  return usages.map(usage => (isMember && !usage.isPublic ? { ...usage, title: 'ein Entwurf' } : usage))
}

import type { Core } from '@strapi/strapi'
import { institutionCode } from '../roles/codes'
import { readMode } from './setting'

/** Leaves out the permission to publish while an institution's changes wait: then the dashboard has no button for it. */
export const withoutPublishing = async <Permission extends { readonly action: string }>(
  strapi: Core.Strapi, roleCode: string, permissions: readonly Permission[],
): Promise<Permission[]> => {
  const waits = roleCode === institutionCode && await readMode(strapi) === 'waits'
  return permissions.filter(({ action }) => !waits || action !== 'plugin::content-manager.explorer.publish')
}

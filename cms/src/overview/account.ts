import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api/user'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf } from '../public-api/row'
import { entryPath } from './paths'
import type { Reach } from './reach'

export interface AccountContent {
  readonly roles: readonly string[]
  readonly institutions: readonly { readonly name: string, readonly to: string }[]
}

const institutionUid = 'api::institution.institution'

/** As what somebody is signed in, and for which institutions. */
export const readAccount = async (strapi: Core.Strapi, user: DashboardUser, reach: Reach): Promise<AccountContent> => {
  const found: unknown = await strapi.db.query('admin::user').findOne({ where: { id: user.id }, populate: { roles: true } })
  const institutions = reach.all
    ? []
    : rowsOf(await strapi.db.query(institutionUid).findMany({
        select: ['documentId', 'name'], orderBy: { name: 'asc' },
        where: { documentId: { $in: [...reach.institutions] }, locale: defaultLocale, publishedAt: { $null: true } },
      }))
  return {
    roles: rowsOf(isRow(found) ? found.roles : []).map(({ name }) => String(name)),
    institutions: institutions.map(({ documentId, name }) =>
      ({ name: String(name), to: entryPath(institutionUid, String(documentId), defaultLocale) })),
  }
}

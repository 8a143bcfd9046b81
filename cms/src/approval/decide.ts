import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api'
import { refuse } from '../editorial/errors'
import { hashOf, readVersions } from './content'
import { publishOrExplain } from './rehearse'
import { decided, findRequests, isOwn, type Request } from './requests'

const readRequest = async (strapi: Core.Strapi, id: number): Promise<Request> => {
  const [request] = await findRequests(strapi, { id })
  return request ?? refuse('Diese Freigabe gibt es nicht mehr.')
}

/**
 * Publishes what was handed in, in one transaction.
 * @param hash of the drafts that the coordinator has seen; anything newer is refused
 */
export const accept = async (strapi: Core.Strapi, by: DashboardUser, id: number, hash: string): Promise<void> =>
  strapi.db.transaction(async () => {
    const request = await readRequest(strapi, id)
    const { uid, documentId, locales } = request
    // First: whoever comes second stops here, and waits where the database locks rows.
    await decided(strapi, request, { state: 'accepted', by })
    if (hashOf(await readVersions(strapi, uid, documentId, locales)) !== hash) {
      refuse('Der Entwurf wurde gerade geändert. Bitte sehen Sie sich den neuen Stand an.')
    }
    await publishOrExplain(strapi, uid, documentId, locales)
  })

/** Sends a request back; the institution sees the reason beside its entry. */
export const sendBack = async (strapi: Core.Strapi, by: DashboardUser, id: number, reason: string): Promise<void> =>
  decided(strapi, await readRequest(strapi, id), { state: 'returned', by, reason })

/** The institution thinks again. */
export const withdraw = async (strapi: Core.Strapi, by: DashboardUser, id: number): Promise<void> => {
  const request = await readRequest(strapi, id)
  if (!await isOwn(strapi, by, request.uid, request.documentId)) refuse('Dieser Eintrag gehört nicht zu Ihrer Institution.')
  await decided(strapi, request, { state: 'withdrawn', by })
}

import type { Core } from '@strapi/strapi'
import { refuse } from '../editorial/errors'
import type { InstitutionRule } from '../roles/write'
import { uidSchema } from './requests'
import { isRehearsal } from './rehearse'
import { readMode } from './setting'

const isPublic = async (strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<boolean> => {
  const type = uidSchema.safeParse(uid)
  if (!type.success || documentId === undefined) return false
  return await strapi.db.query(type.data).count({ where: { documentId, publishedAt: { $notNull: true } } }) > 0
}

/** While changes wait, nothing that an institution does alters the website: neither publishing nor taking away. */
export const waitForApproval: InstitutionRule = async (strapi, { uid, action, documentId, publishes }) => {
  const takesAway = action === 'unpublish' || action === 'delete'
  if (!publishes && !takesAway) return
  if (isRehearsal() || await readMode(strapi) === 'direct') return
  if (publishes) {
    refuse('Vor dem Veröffentlichen sieht die Koordination darauf. Bitte speichern Sie, und wählen Sie dann „Zur Freigabe geben“.')
  }
  if (await isPublic(strapi, uid, documentId)) {
    refuse('Was veröffentlicht ist, nimmt nur die Koordination von der Website. Bitte sagen Sie ihr Bescheid.')
  }
}

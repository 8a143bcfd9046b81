import type { Core } from '@strapi/strapi'
import { noteContentChange, withSingleContentVersion } from '../../content-version'
import { refuse } from '../../editorial/errors'
import { germanExists } from '../../editorial/german'
import { addressesOf, leadTo } from '../../redirects'
import { moveAssignments } from '../../roles/assignments'
import { isOwnedUid, settleOwners } from '../../roles/owners'
import { addSynonyms } from './add-synonyms'
import { moveRelations, type Moved } from './move-relations'
import type { Merge } from './types'
import { readVersions } from './versions'

/** Refuses what would lose something: two names of the same entry, one that is gone, a target that nobody sees. */
export const assertMergeable = async (strapi: Core.Strapi, { uid, source, target }: Merge) => {
  if (source === target) refuse('Das ist derselbe Eintrag. Bitte wählen Sie einen anderen.')
  const exist = await Promise.all([source, target].map(async id => germanExists(strapi, uid, id, 'draft')))
  if (exist.includes(false)) refuse('Einen der beiden Einträge gibt es nicht mehr. Bitte laden Sie die Seite neu.')
  const [isPublic, staysPublic] = await Promise.all([source, target].map(async id => germanExists(strapi, uid, id, 'published')))
  if (isPublic && !staysPublic) {
    refuse('Der andere Eintrag ist nicht veröffentlicht; was hier öffentlich ist, würde verschwinden. Bitte veröffentlichen Sie ihn zuerst.')
  }
}

const noteMoved = async (strapi: Core.Strapi, moved: readonly Moved[]) => {
  const isPublic = moved.filter(entry => entry.isPublic)
  const once = new Map(isPublic.map(({ uid, documentId }) => [`${uid} ${documentId}`, { uid, documentId }]))
  for (const entry of once.values()) await noteContentChange(strapi, { ...entry, locale: null, action: 'update' })
}

/**
 * Makes two entries one: everything that points at the source points at the target, whose words and facts stay as they
 * are; then the source is deleted, and its addresses lead to the target. All of it or nothing, and one step of the
 * content version.
 * @returns how many entries point somewhere else now
 */
export const mergeEntries = async (strapi: Core.Strapi, merge: Merge): Promise<number> => {
  await assertMergeable(strapi, merge)
  const { uid, source, target } = merge
  return strapi.db.transaction(async () => withSingleContentVersion(strapi, async () => {
    const versions = await readVersions(strapi, merge)
    const moved = await moveRelations(strapi, merge, versions)
    await addSynonyms(strapi, merge, versions)
    for (const owner of new Set(moved.map(entry => entry.uid))) {
      const ids = moved.filter(entry => entry.uid === owner).map(({ documentId }) => documentId)
      if (isOwnedUid(owner)) await settleOwners(strapi, owner, [...new Set(ids)])
    }
    if (uid === 'api::institution.institution') await moveAssignments(strapi, source, target)
    const addresses = await addressesOf(strapi, uid, source)
    await strapi.documents(uid).delete({ documentId: source, locale: '*' })
    await leadTo(strapi, uid, addresses, target)
    await noteMoved(strapi, moved)
    await noteContentChange(strapi, { uid, documentId: target, locale: null, action: 'update' })
    return new Set(moved.map(({ documentId }) => documentId)).size
  }))
}

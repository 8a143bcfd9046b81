import type { Core } from '@strapi/strapi'
import { withSingleContentVersion } from '../content-version'
import { defaultLocale } from '../locales/locales'
import { contentHash } from './content'
import { recall, remember, rememberFilesHash } from './memory'
import { seedFolders, seedTypes, type SeedUid } from './types'

export interface Removal {
  removed: number
  /** Title and type of demo documents that an editor changed: they stay. */
  edited: string[]
}

const titleOf = async (strapi: Core.Strapi, uid: SeedUid, documentId: string): Promise<string> => {
  const row: Record<string, unknown> | null = await strapi.db.query(uid).findOne({
    where: { documentId, locale: defaultLocale, publishedAt: null },
  })
  const title = row?.title ?? row?.name ?? row?.text ?? documentId
  return `${strapi.contentType(uid).info.displayName} „${String(title)}“`
}

/**
 * Removes the demo documents that nobody changed, sources of relations before their targets. Changed ones stay and are
 * named; they are forgotten by the seed and belong to the editors from now on.
 */
export const removeDemo = (strapi: Core.Strapi): Promise<Removal> => withSingleContentVersion(strapi, async () => {
  const removal: Removal = { removed: 0, edited: [] }
  for (const folder of seedFolders.toReversed()) {
    const uid = seedTypes[folder]
    const written = await recall(strapi, folder)
    for (const [documentId, { demo, contentHash: before }] of Object.entries(written)) {
      if (!demo) continue
      const current = await contentHash(strapi, uid, documentId)
      if (current === undefined) continue
      if (current === before) {
        await strapi.documents(uid).delete({ documentId, locale: '*' })
        removal.removed += 1
      } else {
        removal.edited.push(await titleOf(strapi, uid, documentId))
      }
    }
    const base = Object.entries(written).filter(([, { demo }]) => !demo)
    await remember(strapi, folder, Object.fromEntries(base))
  }
  await rememberFilesHash(strapi, '')
  return removal
})

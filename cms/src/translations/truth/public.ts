import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import type { Locale } from '../../locales/locales'
import { baseUid } from './models'

/** What visitors are told about a translation that is not simply current. */
export type MarkedState = 'outdated' | 'machine'

const rowsSchema = z.array(z.object({ documentId: z.string(), status: z.string(), machine: z.union([z.boolean(), z.number()]) }))

/**
 * Of documents of any types, the translations that a machine made or that are older than the German words: one statement. That no
 * person has looked at it says more than that it is old.
 * @param drafts documents that are read as drafts, in a preview
 */
export const readMarkedStates = async (
  strapi: Core.Strapi, locale: Locale, documentIds: readonly string[],
  drafts: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, MarkedState>> => {
  const rows: unknown = await strapi.db.query(baseUid).findMany({
    select: ['documentId', 'status', 'machine'],
    where: {
      documentId: { $in: [...documentIds] }, locale,
      ...(drafts.size === 0 ? { status: 'published' } : {}),
      $or: [{ outdated: true }, { machine: true }],
    },
  })
  return new Map(rowsSchema.parse(rows)
    .filter(({ documentId, status }) => (status === 'draft') === drafts.has(documentId))
    .map(({ documentId, machine }) => [documentId, machine ? 'machine' : 'outdated']))
}

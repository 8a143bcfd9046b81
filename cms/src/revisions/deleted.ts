import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { revisionUid } from './models'
import { momentWords } from './moment'
import { readPeople } from './people'
import { pageSize } from './read'
import { listColumns, revisionSchema, type Revision } from './revision'

const isGone = async (strapi: Core.Strapi, { uid, documentId }: Revision) =>
  isContentUid(uid) && await strapi.db.query(uid).count({ where: { documentId, locale: defaultLocale } }) === 0

/** Documents that were deleted and are not back, the last one first. */
export const readDeleted = async (strapi: Core.Strapi, page: number) => {
  const rows: unknown[] = await strapi.db.query(revisionUid).findMany({
    where: { action: 'delete', locale: defaultLocale }, select: listColumns, orderBy: { id: 'desc' },
  })
  const gone: Revision[] = []
  const seen = new Set<string>()
  for (const revision of z.array(revisionSchema).parse(rows)) {
    if (seen.has(revision.documentId)) continue
    seen.add(revision.documentId)
    if (await isGone(strapi, revision)) gone.push(revision)
  }
  const shown = gone.slice((page - 1) * pageSize, page * pageSize)
  const who = await readPeople(strapi, shown.map(({ userId }) => userId))
  return {
    total: gone.length,
    pageSize,
    entries: shown.map((revision) => ({
      id: revision.id,
      type: isContentUid(revision.uid) ? strapi.contentType(revision.uid).info.displayName : revision.uid,
      title: revision.title ?? 'ohne Titel',
      when: momentWords(revision.createdAt),
      who: who(revision.userId, revision.origin),
    })),
  }
}

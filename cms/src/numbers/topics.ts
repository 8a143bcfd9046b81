import type { Core } from '@strapi/strapi'
import type { ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf, type Row } from '../public-api/row'

/** Whose entries belong to topics, by the part of the site that shows them. */
const typeOf: Readonly<Record<string, ContentUid>> = {
  topics: 'api::topic.topic', offers: 'api::offer.offer', news: 'api::news-item.news-item',
  positionPapers: 'api::position-paper.position-paper',
}

/** Nobody reads from the sums how often pages about violence or separation were opened; the site leaves them out, too. */
const isCounted = ({ slug, icon, discreet }: Row) => slug !== 'gewalt' && icon !== 'violence' && discreet !== true

/** The documentIds of the topics that a published page belongs to. */
export const topicsOf = async (strapi: Core.Strapi, section: string, slug: string): Promise<string[]> => {
  const uid = typeOf[section]
  if (!uid) return []
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { slug, locale: defaultLocale, publishedAt: { $notNull: true } },
    ...(section === 'topics' ? {} : { populate: { topics: true } }),
  })
  if (!isRow(row)) return []
  const topics = section === 'topics' ? [row] : rowsOf(row.topics)
  return [...new Set(topics.filter(isCounted).map(({ documentId }) => String(documentId)))]
}

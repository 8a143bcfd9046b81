import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { mayRead } from './may-read'
import { makeToken } from './token'

/** How long a link to a preview works, in milliseconds. The page behind it keeps a pass of its own. */
const linkAge = 10 * 60_000

/** Types whose page is found by the slug of the entry, of the entry that it is part of, or without one. */
const pages: Partial<Record<ContentUid, { slugOf: 'itself' | 'none' | string }>> = {
  'api::offer.offer': { slugOf: 'itself' },
  'api::institution.institution': { slugOf: 'itself' },
  'api::topic.topic': { slugOf: 'itself' },
  'api::news-item.news-item': { slugOf: 'itself' },
  'api::position-paper.position-paper': { slugOf: 'itself' },
  'api::guide.guide': { slugOf: 'itself' },
  'api::page.page': { slugOf: 'itself' },
  'api::guide-step.guide-step': { slugOf: 'guide' },
  'api::demand.demand': { slugOf: 'none' },
  'api::help-line.help-line': { slugOf: 'none' },
  'api::responsibility.responsibility': { slugOf: 'none' },
  'api::responsible-office.responsible-office': { slugOf: 'none' },
  'api::site.site': { slugOf: 'none' },
}

const germanDraft = async (strapi: Core.Strapi, uid: ContentUid, documentId: string, populate: Row): Promise<Row | null> => {
  const where = { documentId, locale: defaultLocale, publishedAt: null }
  const row: unknown = await strapi.db.query(uid).findOne({ where, populate })
  return isRow(row) ? row : null
}

/** The slug of the page; null for a page without one, undefined when there is no page to show. */
const slugFor = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<string | null | undefined> => {
  const page = pages[uid]
  if (!page) return undefined
  if (page.slugOf === 'none') return null
  const isOwn = page.slugOf === 'itself'
  const row = await germanDraft(strapi, uid, documentId, isOwn ? {} : { [page.slugOf]: { select: ['slug'] } })
  const holder = isOwn ? row : row?.[page.slugOf]
  return isRow(holder) && typeof holder.slug === 'string' && holder.slug !== '' ? holder.slug : undefined
}

/** What visitors see of the language: nothing yet, something older than the draft, or the same. */
const stateOf = async (strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: string) => {
  const rows = rowsOf(await strapi.db.query(uid).findMany({ select: ['publishedAt', 'updatedAt'], where: { documentId, locale } }))
  const draft = rows.find(({ publishedAt }) => publishedAt === null)
  const published = rows.find(({ publishedAt }) => publishedAt !== null)
  if (!published) return 'new'
  return String(draft?.updatedAt) > String(published.updatedAt) ? 'changed' : 'same'
}

/** What the dashboard says about the entry that is open in it. */
export interface PreviewQuestion {
  readonly documentId?: string
  readonly locale?: string | null
  /** `published` shows the page as visitors see it. */
  readonly status?: string
}

/**
 * The address on the site that opens the preview of an entry; works for a few minutes. Nothing when the type has no
 * page, the entry has none yet, or whoever asks may not read it.
 */
export const previewAddress = async (
  strapi: Core.Strapi, uid: string, question: PreviewQuestion,
): Promise<string | undefined> => {
  const { documentId, status } = question
  const locale = question.locale ?? defaultLocale
  const { url, secret } = strapi.config.get<{ url: string, secret: string }>('site')
  if (!isContentUid(uid) || documentId === undefined || secret === '' || url === '') return undefined
  const slug = await slugFor(strapi, uid, documentId)
  if (slug === undefined || !await mayRead(strapi, uid, documentId, locale)) return undefined
  const link = makeToken(secret, 'preview-link', {
    uid, documentId, locale, slug, show: status === 'published' ? 'published' : 'draft',
    state: await stateOf(strapi, uid, documentId, locale), until: now().getTime() + linkAge,
  })
  return `${url}/vorschau?link=${link}`
}

import type { Site } from '@buendnis/contract'
import { feedPath, type FeedKind } from '#shared/feeds'
import type { LocaleInfo } from '#shared/utils/locales'
import { pathOf, type Section } from '#shared/utils/paths'
import type { CmsClient } from '../cms/client.ts'
import { CmsAbsentError } from '../cms/errors.ts'
import { readNews } from '../cms/news.ts'
import { readOffers } from '../cms/offers.ts'
import { readPositionPapers } from '../cms/position-papers.ts'
import { readSite } from '../cms/site.ts'
import { newsEntry, offerEntry, paperEntry } from './entries.ts'
import type { Feed, FeedEntry } from './feed.ts'
import type { FeedFormat } from './formats.ts'

/** So many entries does a feed have: who asks once a month misses nothing. */
const length = 50

export interface FeedQuestion {
  locale: LocaleInfo
  kind: FeedKind
  format: FeedFormat
  /** The slug of the topic that offers are about. */
  topic?: string
}

const sectionOf: Record<FeedKind, Section> = { 'news': 'news', 'position-papers': 'positionPapers', 'offers': 'offers' }

const readEntries = async (cms: CmsClient, siteUrl: string, { locale, kind, topic }: FeedQuestion): Promise<FeedEntry[]> => {
  const list = { locale: locale.code, pageSize: length, onlyTranslated: true }
  if (kind === 'news') return (await readNews(cms, list)).data.map(newsEntry(siteUrl, locale))
  if (kind === 'position-papers') return (await readPositionPapers(cms, list)).data.map(paperEntry(siteUrl, locale))
  const { data } = await readOffers(cms, { ...list, sort: 'updatedAt:desc' }, topic)
  return data.filter(({ serviceStatus }) => serviceStatus !== 'ended').map(offerEntry(siteUrl, locale))
}

/**
 * A feed in one language, with what is really translated into it. Two questions to the CMS.
 * @param nameOf the word of the site for what is in it
 * @throws CmsAbsentError when there is no such topic, CmsUnavailableError
 */
export const readFeed = async (
  cms: CmsClient, siteUrl: string, question: FeedQuestion, nameOf: (kind: FeedKind) => string,
): Promise<Feed> => {
  const { locale, kind, format, topic } = question
  const [site, entries]: [Site, FeedEntry[]] = await Promise.all([
    readSite(cms, locale.code),
    readEntries(cms, siteUrl, question),
  ])
  const about = site.topics.find(({ slug }) => slug === topic)
  if (topic !== undefined && !about) throw new CmsAbsentError(`topic ${topic}`)
  const place = about ? { section: 'topics' as const, slug: about.slug } : { section: sectionOf[kind] }
  return {
    title: `${about?.name ?? nameOf(kind)} – ${site.name}`,
    description: about?.summary ?? site.claim ?? site.name,
    language: locale.code,
    author: site.name,
    home: `${siteUrl}${pathOf(locale.site, place)}`,
    self: `${siteUrl}${feedPath(locale.site, kind, format, topic)}`,
    entries,
  }
}

import type { NewsItem, Offer, PositionPaper } from '@buendnis/contract'
import type { LocaleInfo } from '#shared/utils/locales'
import { pathOf, type Section } from '#shared/utils/paths'
import type { FeedEntry } from './feed.ts'

interface Document { documentId: string, slug: string, updatedAt: string, publishedAt: string }

/** A day in Berlin as the moment at which people there have their lunch: nobody sees another day, east or west. */
const noon = (day: string) => `${day}T11:00:00.000Z`

const entry = (
  siteUrl: string, { code, site }: LocaleInfo, section: Section, document: Document,
  more: Pick<FeedEntry, 'title' | 'summary'> & { day?: string },
): FeedEntry => ({
  id: `tag:${new URL(siteUrl).hostname},2026:${section}/${document.documentId}/${code}`,
  url: `${siteUrl}${pathOf(site, { section, slug: document.slug })}`,
  title: more.title,
  summary: more.summary,
  published: more.day === undefined ? document.publishedAt : noon(more.day),
  updated: document.updatedAt,
})

export const newsEntry = (siteUrl: string, locale: LocaleInfo) => (item: NewsItem): FeedEntry =>
  entry(siteUrl, locale, 'news', item, { title: item.title, summary: item.teaser ?? item.title, day: item.date })

export const paperEntry = (siteUrl: string, locale: LocaleInfo) => (paper: PositionPaper): FeedEntry =>
  entry(siteUrl, locale, 'positionPapers', paper, { title: paper.title, summary: paper.summary, day: paper.adoptedOn })

export const offerEntry = (siteUrl: string, locale: LocaleInfo) => (offer: Offer): FeedEntry =>
  entry(siteUrl, locale, 'offers', offer, {
    title: offer.title, summary: [offer.whatIsIt, offer.whoIsItFor, offer.firstStep].join(' '),
  })

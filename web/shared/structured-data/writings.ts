import type { NewsItem, PositionPaper } from '@buendnis/contract'
import type { Event, NewsArticle, Report } from 'schema-dts'
import { allianceId, withoutEmpty, type PageFacts } from './graph.ts'

/** A piece of news. */
export const newsArticle = ({ siteUrl, url }: PageFacts, item: NewsItem): NewsArticle => withoutEmpty({
  '@type': 'NewsArticle' as const,
  '@id': `${url}#article`,
  'headline': item.title,
  url,
  'description': item.teaser,
  'datePublished': item.date,
  'dateModified': item.updatedAt,
  'inLanguage': item.translation.locale,
  'image': item.image ? new URL(item.image.url, siteUrl).href : null,
  'author': { '@id': allianceId(siteUrl) },
  'publisher': { '@id': allianceId(siteUrl) },
})

/** The event of a piece of news; schema.org wants a place, so one without is not told. */
export const event = ({ siteUrl, url }: PageFacts, { title, teaser, event }: NewsItem): Event[] => (event?.location
  ? [withoutEmpty({
      '@type': 'Event' as const,
      '@id': `${url}#event`,
      'name': title,
      url,
      'description': teaser,
      'startDate': event.startDate,
      'endDate': event.endDate,
      'location': { '@type': 'Place' as const, 'name': event.location, 'address': event.location },
      'organizer': { '@id': allianceId(siteUrl) },
    })]
  : [])

/** A position paper. */
export const report = ({ siteUrl, url }: PageFacts, paper: PositionPaper): Report => withoutEmpty({
  '@type': 'Report' as const,
  '@id': `${url}#paper`,
  'headline': paper.title,
  url,
  'abstract': paper.summary,
  'datePublished': paper.adoptedOn,
  'dateModified': paper.updatedAt,
  'inLanguage': paper.translation.locale,
  'author': { '@id': allianceId(siteUrl) },
  'encoding': paper.document
    ? { '@type': 'MediaObject' as const, 'contentUrl': new URL(paper.document.url, siteUrl).href, 'encodingFormat': paper.document.mime }
    : null,
})

import type { SiteLocale } from './utils/locales.ts'

/** What can be followed: news, papers, and offers that are new or were changed. */
export const feedKinds = ['news', 'position-papers', 'offers'] as const

export type FeedKind = (typeof feedKinds)[number]

/** The address of a feed; `topic` is a slug, for offers about it alone. */
export const feedPath = (site: SiteLocale, kind: FeedKind, format: 'atom' | 'json', topic?: string): string =>
  topic === undefined ? `/feeds/${site}/${kind}.${format}` : `/feeds/${site}/topics/${topic}.${format}`

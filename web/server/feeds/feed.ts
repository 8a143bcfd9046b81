import type { Locale } from '@buendnis/contract'

/** One thing in a feed. Moments are ISO 8601. */
export interface FeedEntry {
  /** Never changes, whatever the entry is called later (RFC 4151). */
  id: string
  url: string
  title: string
  summary: string
  published: string
  updated: string
}

export interface Feed {
  title: string
  description: string
  language: Locale
  author: string
  /** The page for people. */
  home: string
  /** This feed itself. */
  self: string
  entries: readonly FeedEntry[]
}

/** When anything in it last changed; a feed without entries has never changed. */
export const updatedOf = ({ entries }: Feed): string =>
  entries.map(({ updated }) => updated).sort().at(-1) ?? '1970-01-01T00:00:00.000Z'

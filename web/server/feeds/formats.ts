import { escapeXml } from '../xml/escape.ts'
import { updatedOf, type Feed, type FeedEntry } from './feed.ts'

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`

const link = (rel: string, href: string, type: string, language: string) =>
  `<link rel="${rel}" type="${type}" hreflang="${language}" href="${escapeXml(href)}"/>`

const atomEntry = ({ id, url, title, summary, published, updated }: FeedEntry, language: string): string => [
  '<entry>', element('id', id), element('title', title), link('alternate', url, 'text/html', language),
  element('published', published), element('updated', updated), element('summary', summary), '</entry>',
].join('')

/** Atom 1.0 (RFC 4287). */
const atom = (feed: Feed): string => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
  element('id', feed.self),
  element('title', feed.title),
  element('subtitle', feed.description),
  element('updated', updatedOf(feed)),
  `<author>${element('name', feed.author)}</author>`,
  link('self', feed.self, 'application/atom+xml', feed.language),
  link('alternate', feed.home, 'text/html', feed.language),
  ...feed.entries.map(entry => atomEntry(entry, feed.language)),
  '</feed>',
  '',
].join('\n')

/** JSON Feed 1.1 (jsonfeed.org). */
const json = ({ title, description, language, home, self, author, entries }: Feed): string => JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description,
  home_page_url: home,
  feed_url: self,
  language,
  authors: [{ name: author }],
  items: entries.map(({ id, url, title, summary, published, updated }) =>
    ({ id, url, title, content_text: summary, date_published: published, date_modified: updated })),
})

/** How a feed can be had, by the ending of its address. */
export const formats = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atom },
  json: { type: 'application/feed+json; charset=utf-8', write: json },
} as const

export type FeedFormat = keyof typeof formats

export const isFeedFormat = (ending: string): ending is FeedFormat => ending in formats

import { locales } from '../locales.ts'
import type { JsonObject } from './schemas.ts'

/** Feeds, calendars and contacts: addresses of the site, so each path names its own server. */

/** Replaced by the address of the site where the description is served. */
const servers = [{
  url: '{site}',
  description: 'The site for visitors',
  variables: { site: { default: 'http://localhost:3000', description: 'Its public address (WEB_PUBLIC_URL)' } },
}]

const language: JsonObject = {
  name: 'language',
  in: 'path',
  required: true,
  description: 'The language as in addresses of the site.',
  schema: { type: 'string', enum: locales.map(({ site }) => site) },
  example: 'de',
}

const slug = (of: string, example: string): JsonObject => ({
  name: 'slug', in: 'path', required: true, description: `The slug of ${of}.`, schema: { type: 'string', maxLength: 100 }, example,
})

const text = (example: string): JsonObject => ({ schema: { type: 'string' }, example })

const atomExample = [
  '<?xml version="1.0" encoding="UTF-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
  '<id>https://buendnis.example/feeds/de/news.atom</id>', '<title>Neuigkeiten – Bündnis für Alleinerziehende</title>', '</feed>', '',
].join('\n')

const calendarExample = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:s4sjmmdnftgg50e96j4gfchx-1@buendnis.example',
  'DTSTART;TZID=Europe/Berlin:20261130T163000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO;COUNT=26',
  'SUMMARY:Offene Gruppe', 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n')

const contactExample = [
  'BEGIN:VCARD', 'VERSION:3.0', 'FN:Familienzentrum Musterhof', 'ORG:Familienzentrum Musterhof',
  'TEL;TYPE=WORK,VOICE:030 23125 100', 'END:VCARD', '',
].join('\r\n')

const entrySchema: JsonObject = {
  type: 'object',
  required: ['id', 'url', 'title', 'content_text', 'date_published', 'date_modified'],
  properties: {
    id: { type: 'string', description: 'Never changes (RFC 4151)' },
    url: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    content_text: { type: 'string' },
    date_published: { type: 'string', format: 'date-time' },
    date_modified: { type: 'string', format: 'date-time' },
  },
}

const jsonFeed: JsonObject = {
  schema: {
    type: 'object',
    required: ['version', 'title', 'home_page_url', 'feed_url', 'language', 'items'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: { type: 'string' },
      description: { type: 'string' },
      home_page_url: { type: 'string', format: 'uri' },
      feed_url: { type: 'string', format: 'uri' },
      language: { type: 'string' },
      authors: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
      items: { type: 'array', maxItems: 50, items: entrySchema },
    },
  },
  example: {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Neuigkeiten – Bündnis für Alleinerziehende',
    home_page_url: 'https://buendnis.example/neuigkeiten',
    feed_url: 'https://buendnis.example/feeds/de/news.json',
    language: 'de',
    items: [{
      id: 'tag:buendnis.example,2026:news/s4sjmmdnftgg50e96j4gfchx/de',
      url: 'https://buendnis.example/neuigkeiten/familienfest-am-beispielufer',
      title: 'Familienfest am Beispielufer',
      content_text: 'Kommen Sie vorbei.',
      date_published: '2026-11-02T11:00:00.000Z',
      date_modified: '2026-11-03T08:15:00.000Z',
    }],
  },
}

const contents: Readonly<Record<string, JsonObject>> = {
  atom: { 'application/atom+xml': text(atomExample) },
  json: { 'application/feed+json': jsonFeed },
  ics: { 'text/calendar': text(calendarExample) },
  vcf: { 'text/vcard': text(contactExample) },
}

const file = (
  operationId: string, ending: keyof typeof contents, summary: string, parameters: readonly JsonObject[], description?: string,
): JsonObject => ({
  servers,
  get: {
    operationId,
    tags: ['feeds'],
    summary,
    ...description === undefined ? {} : { description },
    parameters: [language, ...parameters],
    responses: {
      200: { description: 'The file', headers: { ETag: { schema: { type: 'string' } } }, content: contents[ending] },
      304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' },
      404: { description: 'There is no such language or entry, or nothing to say about it; a page for people' },
    },
  },
})

const followed = { atom: 'Atom', json: 'JsonFeed' } as const

const kinds = [
  ['news', 'News', 'The newest fifty pieces of news'],
  ['position-papers', 'PositionPapers', 'The newest fifty position papers'],
  ['offers', 'Offers', 'The fifty offers that are new or were changed last'],
] as const

const feedPaths = Object.entries(followed).flatMap(([ending, format]) => [
  ...kinds.map(([kind, name, summary]) => [
    `/feeds/{language}/${kind}.${ending}`,
    file(`follow${name}As${format}`, ending, `${summary}, translated into this language`, []),
  ] as const),
  [
    `/feeds/{language}/topics/{slug}.${ending}`,
    file(`followTopicAs${format}`, ending, 'New and changed offers about one topic', [slug('a topic', 'geld')]),
  ] as const,
])

/** What the site offers to feed readers, calendars and address books. */
export const sitePaths = (): JsonObject => ({
  ...Object.fromEntries(feedPaths),
  '/feeds/{language}/events.ics': file('followEvents', 'ics', 'Events that news announce, as a calendar to subscribe to', []),
  '/calendar/{language}/{slug}.ics': file(
    'getEventCalendar', 'ics', 'The event of a piece of news', [slug('a piece of news with an event', 'familienfest-am-beispielufer')],
  ),
  '/calendar/{language}/offers/{slug}.ics': file(
    'followOffer', 'ics', 'When an offer takes place, a year ahead, as a calendar to subscribe to',
    [slug('an offer', 'atempause-offene-gruppe')],
    'Public holidays are left out, school holidays where the offer says so. Without events while nothing takes place. What is about '
    + 'violence has no calendar.',
  ),
  '/contacts/{language}/institutions/{slug}.vcf': file(
    'getInstitutionContact', 'vcf', 'An institution for the address book (vCard 3.0)', [slug('an institution', 'familienzentrum-musterhof')],
  ),
  '/contacts/{language}/offers/{slug}.vcf': file(
    'getOfferContact', 'vcf', 'Whom to ask about an offer (vCard 3.0)', [slug('an offer with a contact', 'atempause-offene-gruppe')],
  ),
})

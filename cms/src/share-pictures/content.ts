import type { Core } from '@strapi/strapi'
import { defaultLocale, isLocale, type Locale } from '../locales/locales'
import type { PublicType } from '../public-api/public-type'
import { readOne } from '../public-api/read/one'
import { isRow, rowsOf, type Row } from '../public-api/row'
import { RequestError } from '../public-api/request-error'
import { guide, institution, newsItem, offer, positionPaper, site, topic } from '../public-api/types'
import { dayInWords, labels } from './words'

/** What a picture says and shows. Two pictures with the same content are the same picture. */
export interface PictureContent {
  readonly locale: Locale
  /** The name of the site. */
  readonly brand: string
  /** What the entry is: an offer, a right, news … */
  readonly label: string
  readonly title: string
  /** Whose it is, or of which day. */
  readonly subtitle: string | null
  /** A topic's sign. */
  readonly icon: string
  readonly tone: 'green' | 'lilac' | 'coral'
}

interface Kind {
  readonly type: PublicType
  readonly fields: readonly string[]
  readonly icon: string
}

const kinds = {
  offers: { type: offer, fields: ['title', 'kind', 'institution', 'topics', 'responsibleAuthority'], icon: 'community' },
  institutions: { type: institution, fields: ['name', 'offers'], icon: 'community' },
  news: { type: newsItem, fields: ['title', 'date', 'topics'], icon: 'language' },
  'position-papers': { type: positionPaper, fields: ['title', 'adoptedOn', 'topics'], icon: 'law' },
  guides: { type: guide, fields: ['title', 'icon', 'topics'], icon: 'separation' },
  topics: { type: topic, fields: ['name', 'summary', 'icon', 'discreet'], icon: 'community' },
} satisfies Record<string, Kind>

/** What has a picture of its own, by its part of the public API. */
export type PictureType = keyof typeof kinds

export const pictureTypes: readonly PictureType[] =
  ['offers', 'institutions', 'news', 'position-papers', 'guides', 'topics']

/** The part of the public API to which a type belongs, when its entries have pictures. */
export const pictureTypeOf = (uid: string): PictureType | undefined =>
  pictureTypes.find(name => kinds[name].type.uid === uid)

const isAboutViolence = (topics: readonly Row[]) =>
  topics.some(({ slug, icon }) => slug === 'gewalt' || icon === 'violence')

/** As the site sees it: what a passer-by must not read on a phone has no picture that says it. */
const isDiscreet = (type: PictureType, entry: Row): boolean => {
  if (type === 'topics') return entry.discreet === true || isAboutViolence([entry])
  if (type === 'institutions') return rowsOf(entry.offers).some(({ topics }) => isAboutViolence(rowsOf(topics)))
  const topics = rowsOf(entry.topics)
  return topics[0]?.discreet === true || isAboutViolence(topics)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const subtitleOf = (type: PictureType, entry: Row, locale: Locale): string | null => {
  if (type === 'offers') return isRow(entry.institution) ? textOf(entry.institution.name) : textOf(entry.responsibleAuthority)
  if (type === 'topics') return textOf(entry.summary)
  const day = textOf(entry.date ?? entry.adoptedOn)
  return day && dayInWords(day, locale)
}

const iconOf = (type: PictureType, entry: Row): string =>
  textOf(entry.icon) ?? rowsOf(entry.topics).map(({ icon }) => textOf(icon)).find(icon => icon !== null) ?? kinds[type].icon

const noPicture = () => new RequestError(404, {
  de: 'Dieser Eintrag hat kein eigenes Bild.', en: 'This entry has no picture of its own.',
})

/** The language in which an entry's words really stand. */
const localeOf = ({ translation }: Row): Locale =>
  isRow(translation) && isLocale(translation.locale) ? translation.locale : defaultLocale

/**
 * What the picture of a public entry says, in a language; what has no translation speaks German.
 * @param where by what it is found: `{ slug }`, `{ documentId }`
 * @param options `isForPublishing`: an editor shall post it, it does not come with a link
 * @throws RequestError 404 for what is not public, and for what nobody shall read in passing
 */
export const readPictureContent = async (
  strapi: Core.Strapi, type: PictureType, where: Row, asked: Locale, { isForPublishing = false } = {},
): Promise<PictureContent> => {
  const kind: Kind = kinds[type]
  const { data: entry } = await readOne(strapi, kind.type, {
    locale: asked, fallback: true, fields: new Set(['documentId', ...kind.fields]),
  }, where)
  if (!isForPublishing && isDiscreet(type, entry)) throw noPicture()
  // An institution's name is the same everywhere: the words around it are in the language of the page.
  const locale = type === 'institutions' ? asked : localeOf(entry)
  const { data: about } = await readOne(strapi, site, { locale, fallback: true, fields: new Set(['name']) }, {})
  const isRight = entry.kind === 'right'
  return {
    locale,
    brand: String(about.name),
    label: labels[locale][isRight ? 'right' : type],
    title: String(entry.title ?? entry.name),
    subtitle: subtitleOf(type, entry, locale),
    icon: iconOf(type, entry),
    tone: isRight || type === 'institutions' ? 'lilac' : type === 'position-papers' || type === 'news' ? 'coral' : 'green',
  }
}

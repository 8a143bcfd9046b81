import { contentUids } from '../content-types/uids'
import { defaultLocale, locales } from '../locales/locales'
import { coordinationCode, institutionCode, readingCode, translationCode } from './codes'

export type RoleCode = typeof coordinationCode | typeof institutionCode | typeof translationCode | typeof readingCode

/**
 * What a role may do with the entries of a type:
 * - `all`: everything
 * - `fixed`: everything but to take it away: there is just one, and the site needs it
 * - `own`: write what belongs to its own institution, and see nothing else
 * - `keep`: see and change its own institution, which it neither makes nor takes away
 * - `words`: see everything, write words in other languages than German
 * - `answer`: see, change and delete what the public has sent, and note what it said on the phone
 * - `read`: see everything
 * - `published`: see what is published
 */
export type Right = 'all' | 'fixed' | 'own' | 'keep' | 'words' | 'answer' | 'read' | 'published'

export interface RoleDefinition {
  readonly code: RoleCode
  readonly name: string
  readonly description: string
  /** Nothing is allowed for types that are missing here. */
  readonly rights: Readonly<Partial<Record<string, Right>>>
  /** Media: all of them, those that accounts of its own institution uploaded, or to look at. */
  readonly media: 'all' | 'own' | 'read'
}

const everyType = (right: Right): Record<string, Right> =>
  Object.fromEntries(contentUids.map((uid) => [uid, right]))

/** Our four roles. Changes that somebody makes to them in the dashboard are undone at the next start. */
export const roles: readonly RoleDefinition[] = [
  {
    code: coordinationCode,
    name: 'Koordination',
    description: 'Alle Inhalte, Bilder und Hinweise. Verwaltet die Konten der Institutionen, der Übersetzung und der Lesenden.',
    rights: {
      ...everyType('all'), 'api::site.site': 'fixed', 'api::suggestion.suggestion': 'answer', 'api::page-vote.page-vote': 'read',
    },
    media: 'all',
  },
  {
    code: institutionCode,
    name: 'Institution',
    description: 'Die eigene Institution, ihre Angebote und ihre Neuigkeiten.',
    rights: {
      'api::institution.institution': 'keep',
      'api::offer.offer': 'own',
      'api::news-item.news-item': 'own',
      'api::topic.topic': 'published',
    },
    media: 'own',
  },
  {
    code: translationCode,
    name: 'Übersetzung',
    description: 'Texte in den anderen Sprachen. Kein Deutsch, keine Angaben wie Zeiten und Orte.',
    rights: everyType('words'),
    media: 'read',
  },
  {
    code: readingCode,
    name: 'Lesen',
    description: 'Sieht alle Inhalte und ändert nichts.',
    rights: everyType('read'),
    media: 'read',
  },
]

export const allLocales: readonly string[] = locales.map(({ code }) => code)

/** The languages that translators write. */
export const translatedLocales = allLocales.filter((code) => code !== defaultLocale)

/** What an institution does not write: what only coordination, a check or the system may say. */
export const withheldFields: Readonly<Partial<Record<string, readonly string[]>>> = {
  'api::institution.institution': ['slug', 'isMember', 'memberSince', 'ownerKey', 'publishAt', 'unpublishAt'],
  'api::offer.offer': [
    'slug', 'ownerKey', 'checkedAt', 'checkedBy', 'publishAt', 'unpublishAt', 'responsibleAuthority', 'legalBasis', 'sourceUrl',
    'legalStateOn',
  ],
  'api::news-item.news-item': ['slug', 'ownerKey', 'publishAt', 'unpublishAt'],
}

/** The rights of somebody who may have several roles, for one type. */
export const rightsOf = (roleCodes: readonly string[], uid: string): Right[] =>
  roles.flatMap(({ code, rights }) => {
    const right = roleCodes.includes(code) ? rights[uid] : undefined
    return right === undefined ? [] : [right]
  })

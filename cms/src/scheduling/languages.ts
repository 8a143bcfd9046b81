import type { Core } from '@strapi/strapi'
import { isLocalized, isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { defaultLocale, locales } from '../locales/locales'

export interface DraftLanguages {
  /** Codes of the languages besides German whose draft has all words that a publication needs. */
  readonly ready: readonly string[]
  readonly unready: readonly string[]
}

/** Which drafts in other languages could be published. */
export const draftLanguages = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<DraftLanguages> => {
  const needed = Object.entries(strapi.contentType(uid).attributes)
    .filter(([, attribute]) => isLocalized(attribute) && 'required' in attribute && attribute.required === true)
    .map(([name]) => name)
  const found: unknown[] = await strapi.db.query(uid).findMany({
    select: ['locale', ...needed], where: { documentId, publishedAt: null, locale: { $ne: defaultLocale } },
  })
  const rows = found.filter(isRecord)
  const isReady = (code: string) => rows.some(row => row.locale === code
    && needed.every(name => typeof row[name] === 'string' ? row[name].trim() !== '' : row[name] !== null))
  const drafted = locales.map(({ code }) => code).filter(code => rows.some(row => row.locale === code))
  return { ready: drafted.filter(isReady), unready: drafted.filter(code => !isReady(code)) }
}

/** The German names of languages. */
export const languageNames = (codes: readonly string[]): string[] => {
  const names = new Intl.DisplayNames('de', { type: 'language' })
  return codes.map(code => (code === 'de-simple' ? 'Einfache Sprache' : names.of(code) ?? code))
}

import type { Core } from '@strapi/strapi'
import { labelOf } from '../../comparison'
import type { ContentUid } from '../../content-types/uids'
import { defaultLocale, type Locale } from '../../locales/locales'
import { readGlossary } from '../text/glossary'
import { segmentsOf } from '../text/segments'
import { versionKey } from '../truth/base'
import { translatedFields } from '../truth/fields'
import { readDocument } from './entry'

export interface LostNames {
  /** What the dashboard calls the field. */
  readonly label: string
  readonly names: readonly string[]
}

const textOf = (value: unknown) => segmentsOf(value).map(({ text }) => text).join('\n')

/** Names that must stay as they are in German and that the draft of a translation does not hold. A hint, nothing is refused. */
export const lostNames = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: Locale,
): Promise<LostNames[]> => {
  if (locale === defaultLocale || locale === 'de-simple') return []
  const { versions } = await readDocument(strapi, uid, documentId, [locale])
  const [german, words] = [versions.get(versionKey(defaultLocale, 'draft')), versions.get(versionKey(locale, 'draft'))]
  if (!german || !words) return []
  const glossary = await readGlossary(strapi)
  return translatedFields(strapi, uid).flatMap(([name]) => {
    const text = textOf(words[name])
    const names = text === '' ? [] : glossary.lost(textOf(german[name]), text)
    return names.length > 0 ? [{ label: labelOf(uid, name), names }] : []
  })
}

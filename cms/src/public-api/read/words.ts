import { defaultLocale, type Locale } from '../../locales/locales'
import type { Column, Fields } from '../fields'
import type { Row } from '../row'
import type { Translated } from './overlay'

/** In which language the words of an answer really are; see the contract. */
export interface Translation {
  readonly locale: Locale
  readonly state: 'original' | 'current' | 'outdated' | 'machine' | 'missing'
  readonly untranslated: string[]
}

type NamedColumn = readonly [name: string, column: Column]

export const columnsOf = (fields: Fields): NamedColumn[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.from === 'column' ? [[name, field] as const] : []))

/** Whether the German words stand in for missing ones. */
const fallsBack = (name: string, column: Column, german: Row, words: Row | undefined): boolean =>
  column.translated && words !== undefined && column.isEmpty(words[name]) && !column.isEmpty(german[name])

/**
 * Facts from the German row, words from the translation. Words that have no German original are not answered, except
 * words to search with: what was taken out of the original (an alert) must not live on in a translation.
 */
export const buildColumns = (columns: readonly NamedColumn[], german: Row, translated: Translated | undefined): Row =>
  Object.fromEntries(columns.map(([name, column]) => {
    const words = translated?.words
    const isTranslated = column.translated && words !== undefined && !column.isEmpty(words[name])
      && !(column.named && column.isEmpty(german[name]))
    return [name, column.toAnswer((isTranslated ? words : german)[column.attribute ?? name])]
  }))

export const buildTranslation = (
  columns: readonly NamedColumn[], locale: Locale, german: Row, translated: Translated | undefined,
): Translation => {
  if (locale === defaultLocale) return { locale, state: 'original', untranslated: [] }
  if (translated === undefined) return { locale: defaultLocale, state: 'missing', untranslated: [] }
  const untranslated = columns
    .filter(([name, column]) => column.named && fallsBack(name, column, german, translated.words))
    .map(([name]) => name)
  return { locale, state: translated.marked ?? 'current', untranslated }
}

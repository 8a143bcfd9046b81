import type { Core } from '@strapi/strapi'
import type { Locale } from '../../../locales/locales'
import type { DataLicence } from '../../licence'
import { siteAddress } from '../../site-address'
import { readAll } from '../documents'
import type { ExportOptions } from '../options'
import { moment, text, word, type Column } from './cells'
import type { Table } from './tables'
import { translationState } from './words'
import { byteOrderMark, csvRow } from './write'

/** What stands at the end of every row. */
const endColumns = (strapi: Core.Strapi, { page }: Table, locale: Locale, licence: DataLicence): Column[] => [
  ...(page ? [['Seite', ({ slug }) => siteAddress(strapi, locale, page, String(slug))] satisfies Column] : []),
  ['Sprache', text('translation.locale')],
  ['Stand der Übersetzung', word('translation.state', translationState)],
  ['Geändert am', moment('updatedAt')],
  ['Kennung', text('documentId')],
  ['Lizenz', () => licence.url],
  ['Namensnennung', () => licence.attribution],
]

/**
 * A table for a German spreadsheet, one row per document. Words are in the language asked for, headings and choices in German.
 */
export async function* csv(
  strapi: Core.Strapi, table: Table, { languages: [locale], fallback, licence, onRows }: ExportOptions,
): AsyncGenerator<string> {
  const columns = [...table.columns, ...endColumns(strapi, table, locale, licence)]
  yield byteOrderMark + csvRow(columns.map(([heading]) => heading))
  for await (const rows of readAll(strapi, { type: table.type, locale, fallback })) {
    onRows?.(rows)
    yield rows.map(row => csvRow(columns.map(([, read]) => read(row)))).join('')
  }
}

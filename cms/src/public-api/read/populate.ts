import { defaultLocale } from '../../locales/locales'
import type { Fields, Relation } from '../fields'
import { isRow, rowsOf, type Row } from '../row'
import { noDrafts, publishedGerman, type Drafts } from './published'
import { columnsOf } from './words'

/** The attributes that the columns of a table are read from. */
export const attributesOf = (fields: Fields) => columnsOf(fields).map(([name, { attribute }]) => attribute ?? name)

type NamedRelation = readonly [name: string, relation: Relation]

export const relationsOf = (fields: Fields): NamedRelation[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.from === 'relation' ? [[name, field] as const] : []))

/** What a relation holds, be it one row or many. */
export const relatedRows = (value: unknown): Row[] => (Array.isArray(value) ? rowsOf(value) : isRow(value) ? [value] : [])

/**
 * Reads published German targets only: what is not public is simply not there. Drafts point at drafts: for a preview
 * these are read, too, and `publishTargets` takes out what is none of its business.
 */
export const populateOf = (fields: Fields, drafts: Drafts = noDrafts): Row =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => {
    if (field.from === 'nested') return [[name, field.populate]]
    if (field.from === 'column') return []
    const { fields: inner } = field.to
    const isPreview = drafts.size > 0
    return [[name, {
      select: ['documentId', ...(isPreview ? ['publishedAt'] : []), ...attributesOf(inner)],
      where: isPreview ? { locale: defaultLocale } : publishedGerman,
      populate: populateOf(inner, drafts),
    }]]
  }))

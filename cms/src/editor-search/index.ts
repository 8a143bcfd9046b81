import type { Core, UID } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { findByWords } from './find'
import { editorSearchModel } from './model'

const isOwnType = (strapi: Core.Strapi, uid: string): uid is UID.ContentType => uid.startsWith('api::') && uid in strapi.contentTypes

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

const withDocuments = (filters: unknown, documentIds: readonly string[]) => {
  const found = { documentId: { $in: [...documentIds] } }
  return isRecord(filters) ? { $and: [filters, found] } : found
}

interface RelationsContext {
  readonly params: { readonly model: string, readonly targetField: string }
  query: Record<string, unknown>
}

interface Relations { readonly findAvailable: (ctx: RelationsContext) => Promise<unknown> }

const isRelations = (value: unknown): value is Relations => isRecord(value) && typeof value.findAvailable === 'function'

/** The type that a field of a type or component points at. */
const targetOf = (strapi: Core.Strapi, model: string, field: string): string | undefined => {
  const models: Record<string, { attributes: Record<string, unknown> } | undefined> = {
    ...strapi.contentTypes, ...strapi.components,
  }
  const attribute = models[model]?.attributes[field]
  return isRecord(attribute) && typeof attribute.target === 'string' ? attribute.target : undefined
}

/**
 * Makes the search in the dashboard's lists, and in the fields that choose an entry, find words however they are spelt:
 * Strapi's own compares letter by letter (on SQLite even capital umlauts with small ones) and knows no parts of entries,
 * as telephone numbers.
 */
export const registerEditorSearch = (strapi: Core.Strapi) => {
  strapi.get('models').add(editorSearchModel)

  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if ((action !== 'findMany' && action !== 'count') || !isRecord(params)) return next()
    const query = textOf(params._q)
    if (query === undefined || !isOwnType(strapi, uid) || params.locale === '*') return next()
    const found = await findByWords(strapi, uid, query, textOf(params.locale))
    if (found) {
      delete params._q
      params.filters = withDocuments(params.filters, found)
    }
    return next()
  })

  // Fields that choose an entry ask the database themselves, past the documents.
  strapi.get('controllers').extend('plugin::content-manager.relations', (relations: unknown) => {
    if (!isRelations(relations)) throw new Error('The content manager finds related entries in another way.')
    const findAvailable = async (ctx: RelationsContext) => {
      const { model, targetField } = ctx.params
      const { _q: query, _filter: _, ...others } = ctx.query
      const target = targetOf(strapi, model, targetField)
      const words = textOf(query)
      if (words !== undefined && target !== undefined && isOwnType(strapi, target)) {
        const found = await findByWords(strapi, target, words, textOf(others.locale))
        if (found) ctx.query = { ...others, filters: withDocuments(others.filters, found) }
      }
      return relations.findAvailable(ctx)
    }
    return { ...relations, findAvailable }
  })
}

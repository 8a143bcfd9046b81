import type { Core } from '@strapi/strapi'
import { isRecord, type Attribute } from '../content-types/attributes'
import { writtenFields, labelOf, type DocumentState } from '../comparison'
import { isContentUid, type ContentUid } from '../content-types/uids'

const targetOf = (attribute: Attribute): ContentUid | undefined => {
  const facts: unknown = attribute
  return isRecord(facts) && typeof facts.target === 'string' && isContentUid(facts.target) ? facts.target : undefined
}

const itemsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const nameOf = ({ title, name }: Record<string, unknown>) => String(title ?? name ?? 'ohne Titel')

/** What a former state needs to be written again, and what of it is gone since, in German. */
export interface RestorableInput {
  readonly data: Record<string, unknown>
  readonly missing: readonly string[]
}

const relationInput = async (strapi: Core.Strapi, label: string, target: ContentUid, value: unknown, missing: string[]) => {
  const set: { documentId: string }[] = []
  for (const item of itemsOf(value)) {
    const documentId = String(item.documentId)
    const exists = await strapi.db.query(target).count({ where: { documentId, publishedAt: null } }) > 0
    if (exists) set.push({ documentId })
    else missing.push(`${label}: „${nameOf(item)}“ gibt es nicht mehr.`)
  }
  return { set }
}

const mediaInput = async (strapi: Core.Strapi, label: string, isMany: boolean, value: unknown, missing: string[]) => {
  const ids: unknown[] = []
  for (const item of itemsOf(value)) {
    const exists = await strapi.db.query('plugin::upload.file').count({ where: { id: item.id } }) > 0
    if (exists) ids.push(item.id)
    else missing.push(`${label}: Die Datei „${nameOf(item)}“ gibt es nicht mehr.`)
  }
  return isMany ? ids : ids[0] ?? null
}

/**
 * A former state as input of the Document Service.
 * @param fields the fields to write
 */
export const inputOf = async (
  strapi: Core.Strapi, uid: ContentUid, locale: string, state: DocumentState, fields: ReadonlySet<string>,
): Promise<RestorableInput> => {
  const data: Record<string, unknown> = {}
  const missing: string[] = []
  for (const [name, attribute] of writtenFields(strapi, uid, locale)) {
    if (!fields.has(name)) continue
    const label = labelOf(uid, name)
    const target = attribute.type === 'relation' ? targetOf(attribute) : undefined
    if (target) data[name] = await relationInput(strapi, label, target, state[name], missing)
    else if (attribute.type === 'media') {
      data[name] = await mediaInput(strapi, label, attribute.multiple === true, state[name], missing)
    } else data[name] = state[name] ?? null
  }
  return { data, missing }
}

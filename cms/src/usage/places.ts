import type { Core } from '@strapi/strapi'
import { isInverse, isRecord } from '../content-types/attributes'
import { contentUids, type ContentUid } from '../content-types/uids'

/** A relation, on the side on which it is written. */
export interface RelationPlace {
  readonly owner: ContentUid
  readonly field: string
  readonly isMany: boolean
}

/** Every relation of the schemas that can point at entries of a type. */
export const placesOf = (strapi: Core.Strapi, uid: ContentUid): RelationPlace[] =>
  contentUids.flatMap(owner =>
    Object.entries(strapi.contentType(owner).attributes).flatMap(([field, attribute]) => {
      const facts: unknown = attribute
      // Strapi's own relation between the languages of an entry points at its own type.
      if (attribute.type !== 'relation' || field === 'localizations' || isInverse(attribute) || !isRecord(facts)) return []
      if (facts.target !== uid) return []
      return [{ owner, field, isMany: String(facts.relation).endsWith('ToMany') }]
    }))

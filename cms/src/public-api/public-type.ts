import type { Core, UID } from '@strapi/strapi'
import type { Locale } from '../locales/locales'
import type { Fields } from './fields'
import type { Drafts } from './read/published'
import type { Row } from './row'

/** A list that is worked out for one document. */
export interface Extra {
  /** The fields of the document that it is worked out from. */
  readonly needs: readonly string[]
  readonly read: (strapi: Core.Strapi, document: Row, locale: Locale, drafts?: Drafts) => Promise<Row[]>
}

/** What one content type shows to the public, and by what it can be asked. */
export interface PublicType {
  readonly uid: UID.ContentType
  /** The address: `/api/<path>`. */
  readonly path: string
  readonly fields: Fields
  /** Fields that only the answer for one document has. */
  readonly detailFields?: Fields
  /** Lists that the answer for one document is given besides its own fields. */
  readonly extras?: Readonly<Record<string, Extra>>
  /** The relation without which it does not stand: it is public only while the document it names is. */
  readonly partOf?: string
  /** Fields by which one document can be asked for: `/by-<key>/:<key>`. */
  readonly keys: readonly string[]
  /** Attributes that `filters` may name; `topics.slug` is the slug of a related document. */
  readonly filters: readonly string[]
  /** Attributes that `sort` may name. Every type adds the common ones. */
  readonly sort: readonly string[]
  /** Used when the caller asks for no order; `:desc` turns it round. */
  readonly defaultSort: readonly string[]
}

/** Attributes of every document by which lists can be filtered and sorted. */
export const commonAttributes = ['documentId', 'createdAt', 'updatedAt', 'publishedAt'] as const

/** Fields that every answer carries, whatever `fields` says. */
export const alwaysSent = ['documentId', 'locale', 'translation'] as const

/** Fields that every document carries unless `fields` leaves them out. */
export const documentFields = ['availableLocales', 'createdAt', 'updatedAt', 'publishedAt'] as const

import type { Core } from '@strapi/strapi'
import { typeDefinitions } from '../dashboard/definitions'
import { defaultLocale } from '../locales/locales'
import { isRow } from '../public-api/row'
import { publicTypes } from '../public-api/types'
import { text } from '../public-api/values'
import type { About } from './input'

/** The published entry that a report is about. */
export interface Subject {
  readonly uid: string
  readonly documentId: string
  /** In German, for the list of the editors. */
  readonly title: string
}

/** Finds the entry behind an address of the site; null when it shows none or the entry is gone. */
export const findSubject = async (strapi: Core.Strapi, about: Pick<About, 'type' | 'slug'> | null): Promise<Subject | null> => {
  const type = publicTypes.find(({ path, keys }) => path === about?.type && keys.includes('slug'))
  if (!about?.slug || !type) return null
  const row: unknown = await strapi.db.query(type.uid).findOne({
    where: { slug: about.slug, locale: defaultLocale, publishedAt: { $notNull: true } },
  })
  if (!isRow(row) || typeof row.documentId !== 'string') return null
  const field = typeDefinitions.find(({ uid }) => uid === type.uid)?.mainField ?? 'slug'
  return { uid: type.uid, documentId: row.documentId, title: (text(row[field]) ?? about.slug).slice(0, 200) }
}

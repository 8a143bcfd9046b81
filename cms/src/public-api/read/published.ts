import { defaultLocale } from '../../locales/locales'
import type { PublicType } from '../public-type'
import type { Row } from '../row'

/** The condition that keeps drafts in: what has no day of publication is not public. */
export const published = { publishedAt: { $notNull: true } } as const

/** The spine: every public document is a published German row. */
export const publishedGerman = { ...published, locale: defaultLocale } as const

/** Documents that are read as drafts, by documentId: for a preview alone. */
export type Drafts = ReadonlySet<string>

export const noDrafts: Drafts = new Set()

/** What can be seen: published rows; of the documents of a preview their drafts instead. `more` holds for published ones. */
export const visible = (drafts: Drafts, more: Row = {}): Row => {
  if (drafts.size === 0) return { ...published, ...more }
  const documentIds = [...drafts]
  return {
    $or: [
      { ...published, ...more, documentId: { $notIn: documentIds } },
      { publishedAt: { $null: true }, documentId: { $in: documentIds } },
    ],
  }
}

/** The public documents of a type: what is part of something else needs that to be public, too. */
export const publicDocuments = ({ partOf }: PublicType, drafts: Drafts = noDrafts): Row =>
  ({ locale: defaultLocale, ...visible(drafts, partOf === undefined ? {} : { [partOf]: publishedGerman }) })

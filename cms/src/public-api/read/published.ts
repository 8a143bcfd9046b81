import { defaultLocale } from '../../locales/locales'
import type { PublicType } from '../public-type'
import type { Row } from '../row'

/** The condition that keeps drafts in: what has no day of publication is not public. */
export const published = { publishedAt: { $notNull: true } } as const

/** The spine: every public document is a published German row. */
export const publishedGerman = { ...published, locale: defaultLocale } as const

/** The public documents of a type: what is part of something else needs that to be public, too. */
export const publicDocuments = ({ partOf }: PublicType): Row =>
  ({ ...publishedGerman, ...(partOf === undefined ? {} : { [partOf]: publishedGerman }) })

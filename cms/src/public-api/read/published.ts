import { defaultLocale } from '../../locales/locales'

/** The condition that keeps drafts in: what has no day of publication is not public. */
export const published = { publishedAt: { $notNull: true } } as const

/** The spine: every public document is a published German row. */
export const publishedGerman = { ...published, locale: defaultLocale } as const

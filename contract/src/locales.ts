import { z } from 'zod'
import { locales } from './locale-list.ts'

export * from './locale-list.ts'

export const localeCodes = locales.map(({ code }) => code)

/** A language of the content, as the CMS spells it. */
export const LocaleSchema = z.enum(localeCodes).meta({
  id: 'Locale',
  description: 'A language of the content (BCP 47). `de-simple` is German in easy words (Einfache Sprache).',
})

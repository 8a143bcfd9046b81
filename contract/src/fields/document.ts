import { z } from 'zod'
import { LocaleSchema } from '../locales.ts'
import { DateTimeSchema, DocumentIdSchema } from './primitives.ts'
import { TranslationSchema } from './translation.ts'

/** What every reference to another document carries. */
export const referenceShape = {
  documentId: DocumentIdSchema,
  translation: TranslationSchema,
}

/**
 * What every document carries. `locale` is the language that was asked for, `translation.locale` the one that was
 * found; `availableLocales` lists the languages with a published translation, German first.
 */
export const documentShape = {
  ...referenceShape,
  locale: LocaleSchema,
  availableLocales: z.array(LocaleSchema),
  createdAt: DateTimeSchema,
  updatedAt: DateTimeSchema,
  publishedAt: DateTimeSchema,
}

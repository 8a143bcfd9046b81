import { z } from 'zod'
import { listOf } from './envelope.ts'
import { DateSchema, DocumentIdSchema, SlugSchema } from './fields/primitives.ts'
import { TranslationSchema } from './fields/translation.ts'
import { LocaleSchema } from './locales.ts'
import { serviceStatuses } from './vocabularies.ts'

/** What a hit can be, named as in the addresses of the API. */
export const searchTypes = [
  'offers', 'institutions', 'topics', 'news', 'position-papers', 'pages', 'help-lines', 'guides',
] as const

/**
 * One hit. `excerpt` is plain text of at most 200 characters; `highlights` says where the found words stand in it
 * (start and end in UTF-16 units, as JavaScript counts), so that a reader can mark them without HTML. It may be
 * in another language than the title: a German word found on the Turkish site shows its German sentence.
 */
export const SearchHitSchema = z.object({
  type: z.enum(searchTypes),
  documentId: DocumentIdSchema,
  /** Help lines have none. */
  slug: SlugSchema.nullable(),
  title: z.string(),
  locale: LocaleSchema,
  translation: TranslationSchema,
  excerpt: z.string().max(200),
  excerptLocale: LocaleSchema,
  highlights: z.array(z.tuple([z.int().min(0), z.int().min(1)])),
  /** The kind of an offer or institution, the key of a page. */
  kind: z.string().nullable(),
  serviceStatus: z.enum(serviceStatuses).nullable(),
  /** The number to call of a help line. */
  number: z.string().nullable(),
  /** The day of a news item or position paper. */
  date: DateSchema.nullable(),
  /** When an offer was last checked. */
  checkedAt: DateSchema.nullable(),
  /** Whose offer it is. */
  institution: z.object({ documentId: DocumentIdSchema, slug: SlugSchema, name: z.string() }).nullable(),
}).meta({ id: 'SearchHit' })

/** The answer to `GET /api/search`, best hit first. */
export const SearchAnswerSchema = listOf(SearchHitSchema)

export type SearchType = (typeof searchTypes)[number]
export type SearchHit = z.infer<typeof SearchHitSchema>
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>

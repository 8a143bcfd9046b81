import { z } from 'zod'
import { DateSchema, DateTimeSchema } from './fields/primitives.ts'
import { LocaleSchema } from './locales.ts'

const count = z.int().min(0)

/**
 * How the public entries of all types stand in one language other than German. Each counts once: `missing` when there is no
 * translation (German is shown), `machine` when no person has looked at words that a machine made, `outdated` when German words
 * have changed since, else `current`: the states of `translation` in single entries.
 */
export const TranslationQualitySchema = z.object({
  locale: LocaleSchema, current: count, outdated: count, machine: count, missing: count,
}).meta({ id: 'TranslationQuality' })

/** How good the directory is, counted in the database. */
export const QualitySchema = z.object({
  /** The day in Berlin. */
  asOf: DateSchema,
  /** Public offers that have not ended. Of a nationwide right, the day of the law counts as its check. */
  offers: z.object({ total: count, checkedWithin6Months: count, checkedWithin12Months: count, neverChecked: count }),
  /** Public entries of all types. */
  entries: count,
  translations: z.array(TranslationQualitySchema),
  /** Addresses outside that public entries name. `checkedAt` is null when they have not been checked yet. */
  links: z.object({ checked: count, broken: count, checkedAt: DateTimeSchema.nullable() }),
}).meta({ id: 'Quality' })

/** The answer of `/api/quality`. */
export const QualityAnswerSchema = z.object({ data: QualitySchema, meta: z.object({}) }).meta({ id: 'QualityAnswer' })

export type Quality = z.infer<typeof QualitySchema>

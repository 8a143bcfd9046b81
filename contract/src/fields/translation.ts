import { z } from 'zod'
import { LocaleSchema } from '../locales.ts'

/**
 * - `original`: German was asked for.
 * - `current`: there is a published translation of what stands there in German now.
 * - `outdated`: there is one, and German words that it was made from have changed since.
 * - `machine`: there is one, a machine made at least one of its texts, and no person has looked at it; it may be outdated.
 * - `missing`: there is none; the words are German.
 */
export const translationStates = ['original', 'current', 'outdated', 'machine', 'missing'] as const

/**
 * In which language the words of this entry really are. `untranslated` names the fields whose words are German
 * although the entry as a whole is translated: mark them with `lang="de"`.
 */
export const TranslationSchema = z.object({
  locale: LocaleSchema,
  state: z.enum(translationStates),
  untranslated: z.array(z.string()),
}).meta({ id: 'Translation' })

export type Translation = z.infer<typeof TranslationSchema>

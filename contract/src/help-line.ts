import { z } from 'zod'
import { documentShape } from './fields/document.ts'
import { UrlSchema } from './fields/primitives.ts'
import { spokenLanguages } from './vocabularies.ts'

/** A number to call in need. `source` is the official page that states it; `synonyms` are words that people search with. */
export const HelpLineSchema = z.object({
  ...documentShape,
  name: z.string(),
  whatFor: z.string(),
  number: z.string(),
  languages: z.array(z.enum(spokenLanguages)),
  hours: z.string().nullable(),
  website: UrlSchema.nullable(),
  source: UrlSchema.nullable(),
  synonyms: z.array(z.string()),
  order: z.int(),
}).meta({ id: 'HelpLine' })

export type HelpLine = z.infer<typeof HelpLineSchema>

import { z } from 'zod'
import { BlocksSchema } from './fields/blocks.ts'
import { documentShape } from './fields/document.ts'
import { SlugSchema } from './fields/primitives.ts'

/** A text of its own: the alliance, imprint, privacy … Links use the `key`. */
export const PageSchema = z.object({
  ...documentShape,
  key: z.string(),
  title: z.string(),
  slug: SlugSchema,
  body: BlocksSchema,
}).meta({ id: 'Page' })

export type Page = z.infer<typeof PageSchema>

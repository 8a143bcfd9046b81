import { z } from 'zod'
import { ContactSchema } from './fields/contact.ts'
import { documentShape } from './fields/document.ts'
import { UrlSchema } from './fields/primitives.ts'
import { PageReferenceSchema } from './references.ts'
import { TopicSchema } from './topic.ts'

/**
 * What every page of the site needs: its name, the topics, the pages. `containsDemoContent` is true while invented
 * example entries are loaded: readers must say so.
 */
export const SiteSchema = z.object({
  ...documentShape,
  name: z.string(),
  claim: z.string().nullable(),
  introduction: z.string().nullable(),
  contact: ContactSchema.nullable(),
  instagramUrl: UrlSchema.nullable(),
  notice: z.string().nullable(),
  topics: z.array(TopicSchema),
  pages: z.array(PageReferenceSchema),
  containsDemoContent: z.boolean(),
}).meta({ id: 'Site' })

export type Site = z.infer<typeof SiteSchema>

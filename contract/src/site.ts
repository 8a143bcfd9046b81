import { z } from 'zod'
import { ContactSchema } from './fields/contact.ts'
import { documentShape } from './fields/document.ts'
import { UrlSchema } from './fields/primitives.ts'
import { GuideCardSchema } from './guide.ts'
import { PageReferenceSchema } from './references.ts'
import { TopicSchema } from './topic.ts'
import { administrationAreas } from './vocabularies.ts'

/** An administration with its central number, as it stands on its website: whom to ask who is responsible. */
export const AdministrationSchema = z.object({
  name: z.string(),
  area: z.enum(administrationAreas),
  phone: z.string(),
  website: UrlSchema,
}).meta({ id: 'Administration' })

/**
 * What every page of the site needs: its name, the topics, the guides, the pages. `containsDemoContent` is true while invented
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
  administrations: z.array(AdministrationSchema),
  topics: z.array(TopicSchema),
  pages: z.array(PageReferenceSchema),
  guides: z.array(GuideCardSchema),
  containsDemoContent: z.boolean(),
}).meta({ id: 'Site' })

export type Administration = z.infer<typeof AdministrationSchema>
export type Site = z.infer<typeof SiteSchema>

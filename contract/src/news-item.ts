import { z } from 'zod'
import { BlocksSchema } from './fields/blocks.ts'
import { documentShape } from './fields/document.ts'
import { ImageSchema } from './fields/media.ts'
import { DateSchema, DateTimeSchema, SlugSchema, UrlSchema } from './fields/primitives.ts'
import { InstitutionReferenceSchema } from './references.ts'
import { TopicReferenceSchema } from './topic.ts'

/** When and where something takes place (schema.org `Event`). German, like all facts. */
export const EventSchema = z.object({
  startDate: DateTimeSchema,
  endDate: DateTimeSchema.nullable(),
  location: z.string().nullable(),
  registration: z.string().nullable(),
  url: UrlSchema.nullable(),
}).meta({ id: 'Event' })

export const NewsItemSchema = z.object({
  ...documentShape,
  title: z.string(),
  slug: SlugSchema,
  teaser: z.string().nullable(),
  body: BlocksSchema,
  image: ImageSchema.nullable(),
  date: DateSchema,
  topics: z.array(TopicReferenceSchema),
  institutions: z.array(InstitutionReferenceSchema),
  event: EventSchema.nullable(),
  instagramUrl: UrlSchema.nullable(),
}).meta({ id: 'NewsItem' })

export type NewsEvent = z.infer<typeof EventSchema>
export type NewsItem = z.infer<typeof NewsItemSchema>

import { z } from 'zod'

const moment = z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value))

/** One write of one language of a document. */
export const revisionSchema = z.object({
  id: z.number(),
  uid: z.string(),
  documentId: z.string(),
  locale: z.string(),
  action: z.string(),
  title: z.string().nullable(),
  fields: z.array(z.string()).nullable(),
  userId: z.number().nullable(),
  origin: z.string(),
  createdAt: moment,
  rowAt: moment.nullable(),
})

export type Revision = z.infer<typeof revisionSchema>

export const fullRevisionSchema = revisionSchema.extend({ state: z.record(z.string(), z.unknown()) })

export type FullRevision = z.infer<typeof fullRevisionSchema>

/** All columns but the state, which is large. */
export const listColumns = [
  'id', 'uid', 'documentId', 'locale', 'action', 'title', 'fields', 'userId', 'origin', 'createdAt', 'rowAt',
]

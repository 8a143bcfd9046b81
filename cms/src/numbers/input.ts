import { z } from 'zod'
import { locales } from '../locales/locales'
import { sections } from './sections'

export const BatchSchema = z.strictObject({
  /** Made by the site, once: sent again, it is the same batch. */
  batch: z.uuid(),
  counts: z.array(z.strictObject({
    month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
    kind: z.enum(['view', 'search', 'missed']),
    locale: z.enum(locales.map(({ code }) => code)),
    section: z.enum(sections),
    /** Of an entry that belongs to topics. */
    slug: z.string().max(100).nullable(),
    count: z.int().min(1).max(10_000_000),
  })).min(1).max(200),
})

export type Batch = z.infer<typeof BatchSchema>

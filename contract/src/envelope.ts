import { z } from 'zod'
import { SlugSchema } from './fields/primitives.ts'

/** Strapi's own envelope, so that every client for Strapi can read the answers. */

export const PaginationSchema = z.object({
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  pageCount: z.int().min(0),
  total: z.int().min(0),
}).meta({ id: 'Pagination' })

/** The other way to ask: by `pagination[start]` and `pagination[limit]`. */
export const OffsetPaginationSchema = z.object({
  start: z.int().min(0),
  limit: z.int().min(1).max(100),
  total: z.int().min(0),
}).meta({ id: 'OffsetPagination' })

export const ListMetaSchema = z.object({ pagination: PaginationSchema })

export const ErrorSchema = z.object({
  data: z.null(),
  error: z.object({
    /** 301 under an old slug; from 400 on something was wrong. */
    status: z.int().min(300).max(599),
    name: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
}).meta({ id: 'Error' })

/** The answer to a list request for documents of one type. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), meta: ListMetaSchema })

/** The answer to a request for one document. */
export const oneOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: item, meta: z.object({}) })

/** An address that an entry of a type (`offers`, `topics` …) had before: `/<type>/by-slug/<from>` leads to `…/<to>` with 301. */
export const RedirectSchema = z.object({
  type: z.string(),
  from: SlugSchema,
  to: SlugSchema,
}).meta({ id: 'Redirect' })

export type Redirect = z.infer<typeof RedirectSchema>

/**
 * A public document whose answer has changed since a version. `changed`: read it again, in every language that you keep.
 * `gone`: drop it. `all` (without `documentId`): read everything of this type again, and drop what is no longer there.
 */
export const ChangeSchema = z.object({
  type: z.string(),
  documentId: z.string().nullable(),
  action: z.enum(['changed', 'gone', 'all']),
  version: z.int().min(1),
}).meta({ id: 'Change' })

/** The changes in order, and `until`: the version to ask from the next time, at once while `hasMore`. */
export const ChangesSchema = z.object({
  data: z.array(ChangeSchema),
  meta: z.object({
    since: z.int().min(0), until: z.int().min(0), version: z.int().min(0), hasMore: z.boolean(),
  }),
}).meta({ id: 'Changes' })

export type Change = z.infer<typeof ChangeSchema>

/** How often the public content has changed. Grows by at least one with every change. */
export const ContentVersionSchema = z.object({
  data: z.object({ version: z.int().min(0) }),
  meta: z.object({}),
}).meta({ id: 'ContentVersion' })

export type Pagination = z.infer<typeof PaginationSchema>
export type ApiError = z.infer<typeof ErrorSchema>

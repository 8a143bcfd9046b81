import { z } from 'zod'
import { readCall, type AdminCall, type AdminRoute } from '../../admin-api/routes'
import { isCoordination } from '../../admin-api/user'
import { isRecord } from '../../content-types/attributes'
import { defaultLocale } from '../../locales/locales'
import { titleOf } from '../usages'
import { mergeEntries } from './merge'
import { previewMerge } from './preview'
import { mergeableUids, type Merge } from './types'

const entrySchema = z.object({ uid: z.enum(mergeableUids), source: z.string().min(1) })
const mergeSchema = entrySchema.extend({ target: z.string().min(1) })
const searchSchema = z.object({ q: z.string().max(100).default('') })

/** So many entries are offered at a time; whoever does not find theirs types more letters. */
const offered = 20

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('de')

const mergeOf = ({ params }: AdminCall): Merge => readCall(mergeSchema, params)

/** Entries of the same type by a part of their name, as targets. */
const findTargets = async ({ strapi, params, query }: AdminCall) => {
  const { uid, source } = readCall(entrySchema, params)
  const { q } = readCall(searchSchema, query)
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $ne: source }, locale: defaultLocale, publishedAt: null },
  })
  return rows.filter(isRecord)
    .map(row => ({ documentId: String(row.documentId), title: titleOf(uid, row) }))
    .filter(({ title }) => fold(title).includes(fold(q.trim())))
    .sort((a, b) => a.title.localeCompare(b.title, 'de'))
    .slice(0, offered)
}

/** Making one entry out of two: coordination alone. */
export const mergeRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/merge/:uid/:source/targets', allow: isCoordination, handle: findTargets },
  {
    method: 'GET',
    path: '/merge/:uid/:source/into/:target',
    allow: isCoordination,
    handle: async call => previewMerge(call.strapi, mergeOf(call)),
  },
  {
    method: 'POST',
    path: '/merge/:uid/:source/into/:target',
    allow: isCoordination,
    handle: async call => ({ moved: await mergeEntries(call.strapi, mergeOf(call)) }),
  },
]

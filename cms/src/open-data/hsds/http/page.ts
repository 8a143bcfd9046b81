import { Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../../../clock'
import { readContentVersion } from '../../../content-version'
import { isKnown, sendJson, tagOf } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'
import type { HsdsObject } from '../compact'
import type { HsdsQuery } from './query'

/** A list that can be read in parts. */
export interface HsdsList {
  readonly count: () => Promise<number>
  readonly read: (offset: number, limit: number) => Promise<HsdsObject[]>
}

/** A list that is at hand as a whole. */
export const listOf = (objects: readonly HsdsObject[]): HsdsList => ({
  count: async () => objects.length,
  read: async (offset, limit) => objects.slice(offset, offset + limit),
})

/** How many are read at once for a stream. */
const batch = 100

async function* linesOf({ read }: HsdsList) {
  for (let offset = 0; ; offset += batch) {
    const objects = await read(offset, batch)
    if (objects.length > 0) yield objects.map(object => `${JSON.stringify(object)}\n`).join('')
    if (objects.length < batch) return
  }
}

const describe = (ctx: Context, locale: string) => {
  ctx.vary('Accept-Language')
  ctx.set('Content-Language', locale)
}

/** One object. */
export const sendObject = (ctx: Context, locale: string, object: HsdsObject) => {
  describe(ctx, locale)
  sendJson(ctx, JSON.stringify(object))
}

/** One page of a list in HSDS's envelope, or all of it as one object per line. */
export const sendList = async (
  strapi: Core.Strapi, ctx: Context, { locale, page, perPage, format }: HsdsQuery, list: HsdsList,
) => {
  if (format === 'ndjson') {
    describe(ctx, locale)
    ctx.type = 'application/x-ndjson; charset=utf-8'
    // Nothing is read for the tag: the same question finds the same until something changes, or the day does.
    const tag = tagOf(JSON.stringify([await readContentVersion(strapi), berlinDay(), locale, ctx.originalUrl]))
    if (!isKnown(ctx, tag)) ctx.body = Readable.from(linesOf(list))
    return
  }
  const [total, contents] = await Promise.all([list.count(), list.read((page - 1) * perPage, perPage)])
  const pages = Math.ceil(total / perPage)
  sendObject(ctx, locale, {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  })
}

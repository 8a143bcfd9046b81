import type { Core } from '@strapi/strapi'
import type { Context } from './context'
import { isPreview, readDrafts, withoutPreview } from '../../preview/read-drafts'
import type { PublicType } from '../public-type'
import { readListQuery, readOneQuery } from '../query/read-query'
import { readList } from '../read/list'
import { readOne } from '../read/one'
import { readSite, siteExtras } from '../read/site'
import { RequestError } from '../request-error'
import { site } from '../types'
import { sendError } from './language'
import { sendJson, sendOnce } from './respond'

/** Turns a reader into an action of a controller: sends what it returns, explains what was wrong with the request. */
export const answer = (read: (ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
  try {
    const body = JSON.stringify(await read(ctx))
    if (isPreview(ctx)) sendOnce(ctx, body)
    else sendJson(ctx, body)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    sendError(ctx, error)
  }
}

const pathValue = (ctx: Context, name: string): string => {
  const params: Readonly<Record<string, unknown>> = ctx.params
  const value = params[name]
  return typeof value === 'string' && !value.includes('\0') ? value.slice(0, 200) : ''
}

/** The actions of a type: `find`, `findOne` and one `findBy<Key>` per key. */
export const publicController = (type: PublicType) => ({ strapi }: { strapi: Core.Strapi }) => {
  const findBy = (key: string) =>
    answer(async ctx => readOne(strapi, type, {
      ...readOneQuery(type, withoutPreview(ctx.query)), drafts: await readDrafts(strapi, ctx),
    }, { [key]: pathValue(ctx, key) }))
  return {
    find: answer(async ctx => readList(strapi, type, {
      ...readListQuery(strapi, type, withoutPreview(ctx.query)), drafts: await readDrafts(strapi, ctx),
    })),
    findOne: findBy('documentId'),
    ...Object.fromEntries(type.keys.map(key => [actionName(key), findBy(key)])),
  }
}

/** The action of the single entry. */
export const siteController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answer(async ctx => readSite(strapi, {
    ...readOneQuery(site, withoutPreview(ctx.query), siteExtras), drafts: await readDrafts(strapi, ctx),
  })),
})

/** `slug` → `findBySlug`. */
export const actionName = (key: string) => `findBy${key.charAt(0).toUpperCase()}${key.slice(1)}`

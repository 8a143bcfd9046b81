import type { Core } from '@strapi/strapi'
import type { Context } from './context'
import { isPreview, readDrafts, withoutPreview } from '../../preview/read-drafts'
import type { PublicType } from '../public-type'
import { readListQuery, readOneQuery } from '../query/read-query'
import { readList } from '../read/list'
import { readOne } from '../read/one'
import { readSite, siteExtras } from '../read/site'
import { currentSlug } from '../../redirects/find'
import { quote, RequestError } from '../request-error'
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

/**
 * Leads whoever asks for an entry by an old slug to the present one.
 * @throws what was thrown, where there is none
 */
const leadOn = async (
  strapi: Core.Strapi, type: PublicType, ctx: Context, slug: string | undefined, error: unknown,
): Promise<never> => {
  const isAbsent = error instanceof RequestError && error.status === 404 && slug !== undefined && !isPreview(ctx)
  const current = isAbsent ? await currentSlug(strapi, type, slug) : undefined
  if (current === undefined) throw error
  const address = ctx.path.slice(0, ctx.path.lastIndexOf('/') + 1)
  const location = `${address}${encodeURIComponent(current)}${ctx.search}`
  ctx.set('Location', location)
  throw new RequestError(301, {
    de: `Dieser Eintrag heißt jetzt ${quote(current)}.`,
    en: `This entry is called ${quote(current)} now.`,
  }, { slug: current, location })
}

/** The actions of a type: `find`, `findOne` and one `findBy<Key>` per key. */
export const publicController = (type: PublicType) => ({ strapi }: { strapi: Core.Strapi }) => {
  const findBy = (key: string) => answer(async (ctx) => {
    const query = { ...readOneQuery(type, withoutPreview(ctx.query)), drafts: await readDrafts(strapi, ctx) }
    const value = pathValue(ctx, key)
    return readOne(strapi, type, query, { [key]: value })
      .catch(async (error: unknown) => leadOn(strapi, type, ctx, key === 'slug' ? value : undefined, error))
  })
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

import type { Core } from '@strapi/strapi'
import { addressKey, Limit, tooMany } from '../limits'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { RequestError } from '../public-api/request-error'
import { readSiteCaller, requireSiteCaller } from '../site-caller/site-caller'
import { PageVoteInputSchema, readInput, SuggestionInputSchema } from './input'
import { readOutcome } from './outcome'
import { countVote } from './page-votes'
import { storeSuggestion } from './store'

const hour = 3_600_000

/** The site has narrower limits of its own; these hold when several site processes share one CMS. */
const sent = new Limit(hour, 60)
const voted = new Limit(hour, 200)
/** A code is one of 850,000 million: with this many tries nobody finds one. */
const asked = new Limit(hour / 6, 30)
const askedByAll = new Limit(hour / 6, 3000)

/** Addresses are not kept, not even in memory. */
const addressHash = ({ app, req: { headers, socket } }: Context) =>
  addressKey({ headers, remoteAddress: socket.remoteAddress }, app.proxy)

const requireRoom = (ctx: Context, limits: readonly (readonly [Limit, string])[]) => {
  const seconds = Math.max(0, ...limits.map(([limit, caller]) => limit.take(caller)))
  if (seconds === 0) return
  ctx.set('Retry-After', String(seconds))
  throw tooMany(seconds)
}

/** Without a visitor the site hands over what had to wait; the visitor was counted there. */
const countedBy = (limit: Limit, visitor: string) => visitor === '' ? [] : [[limit, visitor]] as const

const respond = (ctx: Context, status: number, data: unknown) => {
  ctx.status = status
  ctx.set('Cache-Control', 'no-store')
  ctx.body = { data, meta: {} }
}

/** Runs an action and explains what was wrong with the request. */
const explained = (action: (ctx: Context) => Promise<void>) => async (ctx: Context) => {
  try {
    await action(ctx)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    sendError(ctx, error)
  }
}

const unknown = () => new RequestError(404, {
  de: 'Diesen Code gibt es nicht.',
  en: 'There is no such code.',
})

/** Takes a report from the site. 201 with its code when it is stored, 200 when it was already there. */
export const takeSuggestion = (strapi: Core.Strapi) => explained(async (ctx) => {
  const { visitor } = requireSiteCaller(strapi, ctx)
  const input = readInput(SuggestionInputSchema, ctx.request.body)
  requireRoom(ctx, countedBy(sent, visitor))
  const { code, created } = await storeSuggestion(strapi, input)
  respond(ctx, created ? 201 : 200, { code })
})

/** Counts one answer to the question whether a page helped. */
export const takeVote = (strapi: Core.Strapi) => explained(async (ctx) => {
  const { visitor } = requireSiteCaller(strapi, ctx)
  const input = readInput(PageVoteInputSchema, ctx.request.body)
  requireRoom(ctx, countedBy(voted, visitor))
  if (!await countVote(strapi, input)) {
    throw new RequestError(404, { de: 'Diese Seite gibt es nicht.', en: 'There is no such page.' })
  }
  respond(ctx, 200, { counted: true })
})

/** What became of a report. The one public answer of this room. */
export const showOutcome = (strapi: Core.Strapi) => explained(async (ctx) => {
  const caller = readSiteCaller(strapi, ctx)
  requireRoom(ctx, [[asked, caller ? `v ${caller.visitor}` : `a ${addressHash(ctx)}`], [askedByAll, '']])
  const params: Readonly<Record<string, unknown>> = ctx.params
  const outcome = await readOutcome(strapi, String(params.code).slice(0, 50))
  if (!outcome) throw unknown()
  respond(ctx, 200, outcome)
})

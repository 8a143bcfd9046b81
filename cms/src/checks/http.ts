import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import { now } from '../clock'
import { Limit, tooMany } from '../limits'
import type { Context } from '../public-api/http/context'
import { sendError } from '../public-api/http/language'
import { RequestError } from '../public-api/request-error'
import { requireSiteCaller } from '../site-caller/site-caller'
import { readInput } from '../suggestions/input'
import { takeStatement } from './answer'
import { fieldsAfter } from './changes'
import { readPublicState } from './form'
import { readLink, type OpenLink } from './link'
import { readForm, readPage } from './page'
import { answers } from './rows'
import { stopMails } from './stop'
import { tokenPattern } from './token'

const hour = 3_600_000

/** Links that are none, of one visitor; a token is one of 2^160. */
const missed = new Limit(hour / 6, 60)
/** Answers by one link. */
const answered = new Limit(hour, 300)

/** Days that an answer may have waited on the site's disk. */
const maxWaitDays = 30

const tokenSchema = z.string().max(100)
const documentIdSchema = z.string().regex(/^[a-z0-9]{1,40}$/)
const plain = z.string().max(10_000).regex(/^(?:[^\p{Cc}]|[\n\t\r])*$/u)

const ReadSchema = z.strictObject({ token: tokenSchema })
const FormSchema = z.strictObject({ token: tokenSchema, documentId: documentIdSchema })
const StatementSchema = z.strictObject({
  token: tokenSchema,
  documentId: documentIdSchema,
  answer: z.enum([...answers, 'undo']),
  changes: z.record(z.string().max(60), z.array(plain).max(40)).default({}),
  note: plain.max(4000).optional(),
  receivedAt: z.iso.datetime(),
})

const respond = (ctx: Context, status: number, data: unknown) => {
  ctx.status = status
  ctx.set('Cache-Control', 'no-store')
  ctx.body = { data, meta: {} }
}

const explained = (action: (ctx: Context, visitor: string) => Promise<void>, strapi: Core.Strapi) => async (ctx: Context) => {
  try {
    const { visitor } = requireSiteCaller(strapi, ctx)
    await action(ctx, visitor)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    sendError(ctx, error)
  }
}

const requireRoom = (ctx: Context, limit: Limit, caller: string) => {
  const seconds = limit.take(caller)
  if (seconds === 0) return
  ctx.set('Retry-After', String(seconds))
  throw tooMany(seconds)
}

/** The link behind a token; without one the answer is given already: 404 unknown, 410 over or replaced. */
const openLink = async (
  strapi: Core.Strapi, ctx: Context, token: string, moment: Date, visitor: string,
): Promise<OpenLink | undefined> => {
  const found = await readLink(strapi, token, moment)
  if (found.state === 'open') return found.link
  if (visitor !== '') requireRoom(ctx, missed, visitor)
  respond(ctx, found.state === 'unknown' ? 404 : 410, { state: found.state })
  return undefined
}

/** Shows the offers behind a link. Changes nothing. */
export const showCheck = (strapi: Core.Strapi) => explained(async (ctx, visitor) => {
  const { token } = readInput(ReadSchema, ctx.request.body)
  const link = await openLink(strapi, ctx, token, now(), visitor)
  if (!link) return
  const page = await readPage(strapi, link, now())
  respond(ctx, page ? 200 : 404, page ?? { state: 'unknown' })
}, strapi)

/** Shows the form for one offer. Changes nothing. */
export const showCheckForm = (strapi: Core.Strapi) => explained(async (ctx, visitor) => {
  const { token, documentId } = readInput(FormSchema, ctx.request.body)
  const link = await openLink(strapi, ctx, token, now(), visitor)
  if (!link) return
  const form = await readForm(strapi, link, documentId)
  respond(ctx, form ? 200 : 404, form ?? { state: 'foreign' })
}, strapi)

const DetailsSchema = z.object({
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** Sentences by the name of the input they are about. */
const problemsOf = (error: InstanceType<typeof errors.ValidationError>): Record<string, string> => {
  const details = DetailsSchema.safeParse(error.details).data
  return Object.fromEntries((details?.errors ?? []).map(({ path, message }) => [path.join('.'), message]))
}

/** When the site took it: never in the future, nor longer ago than something waits. */
const takenAt = (receivedAt: string): Date => {
  const [moment, received] = [now(), new Date(receivedAt)]
  const oldest = new Date(moment.getTime() - maxWaitDays * 24 * hour)
  if (received > moment) return moment
  return received < oldest ? oldest : received
}

/** Takes an answer. 200 when it is stored, said anew or not; 422 with a sentence per field that is no value. */
export const takeCheckAnswer = (strapi: Core.Strapi) => explained(async (ctx, visitor) => {
  const { token, documentId, answer, changes, note, receivedAt } = readInput(StatementSchema, ctx.request.body)
  const at = takenAt(receivedAt)
  const link = await openLink(strapi, ctx, token, at, visitor)
  if (!link) return
  if (visitor !== '') requireRoom(ctx, answered, String(link.roundId))
  const state = answer === 'changed' ? await readPublicState(strapi, documentId) : undefined
  try {
    const taken = await takeStatement(strapi, link, documentId, {
      answer, at, fields: state ? fieldsAfter(strapi, state, changes) : {}, ...(note?.trim() ? { note } : {}),
    })
    respond(ctx, taken.state === 'taken' ? 200 : 404, taken.state === 'taken' ? taken : { state: 'foreign' })
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error
    respond(ctx, 422, { state: 'problems', problems: problemsOf(error) })
  }
}, strapi)

/** Stops mails to the address to which a link went. A link that is over can do that, too. */
export const stopCheckMails = (strapi: Core.Strapi) => explained(async (ctx, visitor) => {
  const { token } = readInput(ReadSchema, ctx.request.body)
  const isKnown = tokenPattern.test(token) && await stopMails(strapi, token, now())
  if (!isKnown && visitor !== '') requireRoom(ctx, missed, visitor)
  respond(ctx, isKnown ? 200 : 404, { state: isKnown ? 'stopped' : 'unknown' })
}, strapi)

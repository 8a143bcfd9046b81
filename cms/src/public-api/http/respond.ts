import { createHash } from 'node:crypto'
import type { Context } from './context'

/** The tag of something that is made from this text. A weak one: the same words may be sent packed in several ways. */
export const tagOf = (text: string) => `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/**
 * Says that an answer may be kept but must be asked again, and whether the caller has it already (`If-None-Match` with
 * the same tag): then 304 is the whole answer.
 */
export const isKnown = (ctx: Context, tag: string): boolean => {
  ctx.status = 200
  ctx.set('ETag', tag)
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate')
  if (ctx.fresh) ctx.status = 304
  return ctx.status === 304
}

/** Sends an answer that may be kept but must be asked again. */
export const sendText = (ctx: Context, body: string, type: string) => {
  ctx.type = type
  if (!isKnown(ctx, tagOf(body))) ctx.body = body
}

/**
 * Sends JSON that may be kept but must be asked again.
 * @param body the finished JSON text
 */
export const sendJson = (ctx: Context, body: string) => sendText(ctx, body, 'application/json; charset=utf-8')

/** Sends an answer that nobody may keep: it is for one caller and one moment. */
export const sendOnce = (ctx: Context, body: string) => {
  ctx.status = 200
  ctx.set('Cache-Control', 'no-store')
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = body
}

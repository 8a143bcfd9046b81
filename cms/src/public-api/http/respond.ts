import { createHash } from 'node:crypto'
import type { Context } from './context'

/**
 * Sends an answer that may be kept but must be asked again: `If-None-Match` with the same tag is answered with 304.
 * @param body the finished JSON text
 */
export const sendJson = (ctx: Context, body: string) => {
  ctx.status = 200
  ctx.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`)
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate')
  ctx.type = 'application/json; charset=utf-8'
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  ctx.body = body
}

/** Sends an answer that nobody may keep: it is for one caller and one moment. */
export const sendOnce = (ctx: Context, body: string) => {
  ctx.status = 200
  ctx.set('Cache-Control', 'no-store')
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = body
}

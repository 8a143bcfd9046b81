import { pipeline, Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import type { Context } from '../public-api/http/context'
import { compress, createCompressor, worthwhile } from './compress'
import { encodingFor, type Encoding } from './encoding'

const compressible = /^(text\/|application\/(.+\+)?(json|xml|x-ndjson|geo\+json-seq)\b)/

const packed = async (encoding: Encoding, body: string | Buffer | Readable): Promise<Buffer | Readable> => {
  if (!(body instanceof Readable)) return compress(encoding, body)
  const compressor = createCompressor(encoding)
  // Whichever end breaks takes the other along; Koa notices it at this end.
  pipeline(body, compressor, () => {})
  return compressor
}

const isPackable = (body: unknown): body is string | Buffer | Readable =>
  (typeof body === 'string' && Buffer.byteLength(body) >= worthwhile)
  || (Buffer.isBuffer(body) && body.length >= worthwhile)
  || body instanceof Readable

/** Stands around the public routes: packs what they answer with brotli or gzip, as the caller likes. */
export const createCompressionGate = (strapi: Core.Strapi) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api')
  const isPublic = new RegExp(`^(${prefix}|/hsds)(/|$)`, 'i')

  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (!isPublic.test(ctx.path)) return next()
    ctx.vary('Accept-Encoding')
    await next()
    const body: unknown = ctx.body
    const encoding = encodingFor(ctx.get('Accept-Encoding'))
    if (encoding === null || ctx.method === 'HEAD' || ctx.response.get('Content-Encoding') !== '') return
    if (!compressible.test(ctx.response.get('Content-Type')) || !isPackable(body)) return
    ctx.set('Content-Encoding', encoding)
    const type = ctx.response.get('Content-Type')
    ctx.body = await packed(encoding, body)
    ctx.set('Content-Type', type)
  }
}

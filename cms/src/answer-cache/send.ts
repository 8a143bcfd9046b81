import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { Encoding } from '../compression'
import type { Entry } from './entry'

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether the caller has this answer already. `no-cache` asks for all of it nevertheless, as Koa understands it. */
export const hasAlready = (headers: IncomingHttpHeaders, { etag }: Entry): boolean => {
  const known = headers['if-none-match']
  if (known === undefined || etag === '' || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers['cache-control'] ?? '')) return false
  return known.trim() === '*' || known.split(',').some(tag => opaque(tag) === opaque(etag))
}

export const sendKnown = (response: ServerResponse, entry: Entry, more: readonly string[]) => {
  response.writeHead(304, [...entry.headers, ...more]).end()
}

/** @param body what is sent; null for HEAD, @param length of what would be sent */
export const sendBody = (
  response: ServerResponse, entry: Entry, more: readonly string[], encoding: Encoding | null, body: Buffer | null, length: number,
) => {
  const packing = encoding === null ? [] : ['Content-Encoding', encoding]
  response
    .writeHead(200, [...entry.headers, 'Content-Type', entry.type, ...packing, 'Content-Length', String(length), ...more])
    .end(body ?? undefined)
}

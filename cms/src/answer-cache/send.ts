import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor, type Encoding } from '../compression'
import type { Entry } from './entry'
import { remembered } from './remembered'

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether the caller has this answer already. `no-cache` asks for all of it nevertheless, as Koa understands it. */
const hasAlready = (headers: IncomingHttpHeaders, { etag }: Entry): boolean => {
  const known = headers['if-none-match']
  if (known === undefined || etag === '' || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers['cache-control'] ?? '')) return false
  return known.trim() === '*' || known.split(',').some(tag => opaque(tag) === opaque(etag))
}

/** Browsers write a handful of these. */
const preferred = remembered(200, accepted => ({ encoding: encodingFor(accepted) }))

const sendBody = (
  response: ServerResponse, entry: Entry, more: readonly string[], encoding: Encoding | null, body: Buffer,
) => {
  response.writeHead(200, [...entry.head(encoding, body.length), ...more]).end(body)
}

/**
 * Sends an answer as the caller likes it: packed, or only that it is still the same.
 * @param more headers of this one sending; names and values in turn
 * @param onGrowth called when the entry has become larger
 * @returns a promise only where the answer must be packed first
 */
export const sendEntry = (
  request: IncomingMessage, response: ServerResponse, entry: Entry, more: readonly string[], onGrowth: () => void,
): Promise<void> | undefined => {
  const { headers, method } = request
  if (hasAlready(headers, entry)) {
    response.writeHead(304, [...entry.headers, ...more]).end()
    return
  }
  if (method === 'HEAD') {
    response.writeHead(200, [...entry.head(null, entry.body.length), ...more]).end()
    return
  }
  const encoding = entry.packingFor(preferred(headers['accept-encoding'] ?? '').encoding)
  const bytes = entry.readyBytes(encoding)
  if (bytes) {
    sendBody(response, entry, more, encoding, bytes)
    return
  }
  if (encoding !== null) return entry.bytes(encoding, onGrowth).then(body => sendBody(response, entry, more, encoding, body))
}

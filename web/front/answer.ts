import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding, encode, isCompressible, type Encoding } from './encoding.ts'

/** A finished answer, independent of the connection it goes to. Names of headers are in lower case. */
export interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
  /** Bodies that were compressed before. */
  encoded?: Partial<Record<Encoding, Buffer>>
  /** Of a page of search results: how many there are in all. For the counters alone, it is not sent. */
  hits?: number
}

/** A short answer in plain words, for addresses and methods that no person uses. */
export const plain = (status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(`${text}\n`),
})

export const redirect = (location: string): Answer =>
  plain(301, location, { location, 'cache-control': 'public, max-age=3600' })

/** A strong tag of these bytes. Encodings of one body share it, so it is sent as a weak one. */
export const etagOf = (body: Buffer): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** Whether a client that sent `If-None-Match` already has this (RFC 9110: a list, weak comparison, `*`). */
export const hasCopy = (ifNoneMatch: string | undefined, etag: unknown): boolean => {
  if (ifNoneMatch === undefined || typeof etag !== 'string') return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').map(bare).includes(bare(etag))
}

/** Sends an answer: 304 for a known copy, compressed as the client likes, without body for HEAD. */
export const send = async (
  request: IncomingMessage, response: ServerResponse, answer: Answer, common: OutgoingHttpHeaders,
): Promise<void> => {
  const headers: OutgoingHttpHeaders = { ...common, ...answer.headers }
  const { body } = answer
  const compressible = isCompressible(String(headers['content-type'] ?? ''), body.length)
  if (compressible) headers.vary = 'Accept-Encoding'
  if (answer.status === 200 && hasCopy(request.headers['if-none-match'], headers.etag)) {
    delete headers['content-type']
    response.writeHead(304, headers).end()
    return
  }
  const encoding = compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
  const bytes = answer.encoded?.[encoding] ?? await encode(body, encoding)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  headers['content-length'] = bytes.length
  response.writeHead(answer.status, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

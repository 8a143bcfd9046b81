import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A part of a file: the first and the last byte. */
interface Part { start: number, end: number }

/**
 * What a `Range` header asks for (RFC 9110). Undefined: the whole file, also for what is not understood or asks for
 * several parts; null: nothing that the file has.
 */
export const partOf = (range: string | undefined, size: number): Part | null | undefined => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (from === '') return Number(to) === 0 || size === 0 ? null : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return undefined
  return start < size ? { start, end } : null
}

/** Whether the visitor closed the page before the file was through: nobody's fault. */
const hasLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

/** The map of the operator under the site's own address. */
export interface Tiles {
  path: string
  send: (request: IncomingMessage, response: ServerResponse, common: OutgoingHttpHeaders) => Promise<void>
}

/** The address of a file of tiles, without its folder. */
export const tilesPath = (file: string): string => `/tiles/${encodeURIComponent(path.basename(file))}`

/**
 * Serves one PMTiles file in the parts that a map asks for. It may have gigabytes, so it is streamed and never read as a
 * whole. Its tag changes with the file: a map that is open does not mix two versions.
 */
export const createTiles = (file: string): Tiles => ({
  path: tilesPath(file),
  send: async (request, response, common) => {
    const { size, mtimeMs } = await stat(file)
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
    const headers: OutgoingHttpHeaders = {
      ...common,
      'content-type': 'application/vnd.pmtiles',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=3600',
      etag,
    }
    const ifRange = request.headers['if-range']
    const part = ifRange === undefined || ifRange === etag ? partOf(request.headers.range, size) : undefined
    if (part === null) {
      response.writeHead(416, { ...headers, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
      return
    }
    if (part === undefined && request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return
    }
    const { start, end } = part ?? { start: 0, end: size - 1 }
    response.writeHead(part ? 206 : 200, {
      ...headers,
      'content-length': end - start + 1,
      ...part && { 'content-range': `bytes ${start}-${end}/${size}` },
    })
    if (request.method === 'HEAD' || size === 0) {
      response.end()
      return
    }
    try {
      await pipeline(createReadStream(file, { start, end }), response)
    } catch (error) {
      if (!hasLeft(error)) throw error
    }
  },
})

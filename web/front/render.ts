import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import { Socket } from 'node:net'
import { passHeader } from '../shared/preview.ts'
import { stateHeader } from '../shared/report/state.ts'
import { hitsHeader } from '../shared/hits.ts'
import type { Answer } from './answer.ts'

/** How long a page may take before visitors get an apology instead; in milliseconds. */
const timeout = 15_000

/** Collects what a listener writes instead of sending it. */
class CollectedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []

  #collect(chunk: unknown, encoding: unknown): void {
    if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
    else if (typeof chunk === 'string') {
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8'))
    }
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#collect(chunk, rest[0])
    const callback = rest.find(value => typeof value === 'function')
    if (callback) process.nextTick(callback)
    return true
  }

  override end(...parts: unknown[]): this {
    if (typeof parts[0] !== 'function') this.#collect(parts[0], parts[1])
    this.finished = true
    process.nextTick(() => this.emit('finish'))
    const callback = parts.find(value => typeof value === 'function')
    if (callback) process.nextTick(callback)
    return this
  }
}

/**
 * What a renderer may say about its answer. Of caching only that no browser may keep it; everything else (policies,
 * cookies) is decided in front.
 */
const kept = ['cache-control', 'content-type', 'content-disposition', 'location']

/**
 * Makes the answer for an address that is already canonical. A page whose content depends on what was sent gets that
 * as `state`, one that shows a draft gets the `pass` of its preview; such answers are nobody else's.
 */
export type Render = (target: string, inner?: { state?: unknown, pass?: string }) => Promise<Answer>

/**
 * Turns a listener (Nuxt's) into a function from an address to finished bytes. Nothing of the visitor goes in, neither
 * cookies nor language nor host: one address has one answer, and answers can be kept.
 */
export const createRender = (listener: RequestListener): Render => (target, inner) => new Promise((resolve, reject) => {
  const { state, pass } = inner ?? {}
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = target
  request.headers = { host: 'site', accept: 'text/html' }
  if (state !== undefined) request.headers[stateHeader] = encodeURIComponent(JSON.stringify(state))
  if (pass !== undefined) request.headers[passHeader] = pass
  request.push(null)
  const response = new CollectedResponse(request)
  const timer = setTimeout(() => reject(new Error(`${target} took longer than ${timeout} ms`)), timeout)
  response.once('finish', () => {
    clearTimeout(timer)
    const entries = Object.entries(response.getHeaders()).filter(([name]) => kept.includes(name))
    const headers: OutgoingHttpHeaders = Object.fromEntries(entries)
    const hits = response.getHeader(hitsHeader)
    resolve({
      status: response.statusCode, headers, body: response.body, ...hits !== undefined && { hits: Number(hits) },
    })
  })
  listener(request, response)
})

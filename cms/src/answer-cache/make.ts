import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { Socket } from 'node:net'

/** A finished answer, before it is packed. */
export interface Made {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

const bytesOf = (chunk: unknown): Buffer =>
  typeof chunk === 'string' ? Buffer.from(chunk) : chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)

/** Collects what is written instead of sending it. */
class Collector extends ServerResponse {
  private readonly chunks: Buffer[] = []

  constructor(request: IncomingMessage, private readonly done: (made: Made) => void) {
    super(request)
  }

  override write(chunk: unknown): boolean {
    this.chunks.push(bytesOf(chunk))
    return true
  }

  override end(...given: unknown[]): this {
    this.chunks.push(bytesOf(given[0]))
    this.done({
      status: this.statusCode,
      headers: this.getHeaderNames().map(name => [name, String(this.getHeader(name))]),
      body: Buffer.concat(this.chunks),
    })
    this.emit('finish')
    return this
  }
}

/**
 * Lets the application answer a question that nobody has put on a connection: so that the answer is the same for all who
 * wait for it, and nobody's leaving ends it. Nothing is packed, nothing is left out as known.
 */
export const make = async (
  listener: RequestListener, url: string, headers: IncomingHttpHeaders, prepare: (request: IncomingMessage) => void,
): Promise<Made> => new Promise((resolve) => {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host: 'localhost', ...headers }
  request.push(null)
  prepare(request)
  listener(request, new Collector(request, resolve))
})

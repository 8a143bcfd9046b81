import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { hasCopy, type Answer } from './answer.ts'
import { chooseEncoding, isCompressible, type Encoding } from './encoding.ts'
import { targetOf } from './pages.ts'
import { embedHeaders } from './security-headers.ts'

/** Addresses, as they were written, whose page is known; longer ones are rare. */
const maxAddresses = 2000
const maxLength = 500

/** Browsers write `Accept-Encoding` in a handful of ways. */
const maxAcceptances = 200

/** What an address asks for: follows from the address alone, whatever the page may be by now. */
interface Asked {
  readonly path: string
  readonly query: URLSearchParams
  readonly key: string
  /** Headers that the path decides. */
  readonly more: OutgoingHttpHeaders
}

/** Names and values in turn, as `writeHead` takes them. */
type Head = string[]

/** The heads of an answer: when it is sent as known, and for each way to send all of it. */
interface Heads {
  readonly isCompressible: boolean
  readonly same: Head
  readonly whole: (encoding: Encoding, length: number) => Head
}

export interface HitOptions {
  /** A page that is kept and true now; undefined when anything must be done for it. */
  fresh: (key: string) => Answer | undefined
  /** Host names that are answered; null: all. */
  hosts: readonly string[] | null
  /** Headers of every answer. */
  common: OutgoingHttpHeaders
  count: ((request: IncomingMessage, path: string, query: URLSearchParams, answer: Answer) => void) | undefined
}

const headOf = (headers: OutgoingHttpHeaders): Head => Object.entries(headers).flatMap(([name, value]) => [name, String(value)])

/**
 * Sends kept pages in the turn in which they are asked for: nothing is worked out that was worked out before. It knows
 * the addresses that `front.ts` has answered with a page, and leaves to it whatever is not as plain as that: other
 * addresses, cookies, bodies, pages that must be looked at again.
 */
export class Hits {
  readonly #options: HitOptions
  readonly #asked = new LRUCache<string, Asked>({ max: maxAddresses })
  readonly #encodings = new LRUCache<string, Encoding>({ max: maxAcceptances })
  readonly #heads = new WeakMap<Answer, Map<OutgoingHttpHeaders, Heads>>()

  constructor(options: HitOptions) {
    this.#options = options
  }

  /** Notes that this address, as it was written, is a page's, for whoever reads it without a cookie. */
  remember(url: string, path: string, query: URLSearchParams): void {
    if (url.length > maxLength || this.#asked.has(url)) return
    this.#asked.set(url, { path, query, key: targetOf(path, query), more: embedHeaders(path) })
  }

  /** Sends the page where it can. @returns whether it has */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    const asked = this.#asked.get(url)
    if (!asked || (method !== 'GET' && method !== 'HEAD') || headers.cookie !== undefined) return false
    if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false
    const { hosts, fresh, count } = this.#options
    if (hosts && !hosts.includes(headers.host ?? '')) return false
    const answer = fresh(asked.key)
    if (!answer) return false
    const heads = this.#headsOf(answer, asked.more)
    if (answer.status === 200 && hasCopy(headers['if-none-match'], answer.headers.etag)) {
      response.writeHead(304, heads.same).end()
    } else {
      const encoding = heads.isCompressible ? this.#encodingFor(headers['accept-encoding'] ?? '') : 'identity'
      const body = encoding === 'identity' ? answer.body : answer.encoded?.[encoding]
      if (!body) return false
      response.writeHead(answer.status, heads.whole(encoding, body.length)).end(method === 'HEAD' ? undefined : body)
    }
    count?.(request, asked.path, asked.query, answer)
    return true
  }

  #encodingFor(accepted: string): Encoding {
    const known = this.#encodings.get(accepted)
    if (known) return known
    const encoding = chooseEncoding(accepted)
    if (accepted.length <= maxLength) this.#encodings.set(accepted, encoding)
    return encoding
  }

  #headsOf(answer: Answer, more: OutgoingHttpHeaders): Heads {
    const known = this.#heads.get(answer) ?? new Map<OutgoingHttpHeaders, Heads>()
    const found = known.get(more)
    if (found) return found
    const compressible = isCompressible(String(answer.headers['content-type'] ?? ''), answer.body.length)
    const { 'content-type': type, ...rest } = {
      ...this.#options.common, ...answer.headers, ...more, 'server-timing': 'cache;desc=hit',
      ...compressible && { vary: 'Accept-Encoding' },
    }
    const whole = new Map<Encoding, Head>()
    const heads: Heads = {
      isCompressible: compressible,
      same: headOf(rest),
      whole: (encoding, length) => {
        const head = whole.get(encoding) ?? headOf({
          ...rest, ...type !== undefined && { 'content-type': type },
          ...encoding !== 'identity' && { 'content-encoding': encoding }, 'content-length': length,
        })
        whole.set(encoding, head)
        return head
      },
    }
    this.#heads.set(answer, known.set(more, heads))
    return heads
  }
}

import { compress, worthwhile, type Encoding } from '../compression'
import type { Made } from './make'

/** An estimate of what a key, headers and the object itself take; bytes. */
const overhead = 2500

/** Headers that belong to one way of sending the answer. */
const ofOneSending = new Set(['content-length', 'content-type', 'content-encoding', 'ratelimit', 'ratelimit-policy'])

/** A kept answer: its bytes as they are, and packed once in each way that somebody has asked for. */
export class Entry {
  readonly etag: string
  readonly type: string
  /** What is sent with every answer, also when only the tag is compared; names and values in turn. */
  readonly headers: readonly string[]
  private readonly packed = new Map<Encoding, Promise<Buffer>>()
  private readonly ready = new Map<Encoding, Buffer>()
  private readonly heads = new Map<Encoding | null, readonly string[]>()
  private packedSize = 0

  constructor(readonly body: Buffer, { headers }: Made) {
    const find = (wanted: string) => headers.find(([name]) => name === wanted)?.[1] ?? ''
    this.etag = find('etag')
    this.type = find('content-type')
    this.headers = headers.filter(([name]) => !ofOneSending.has(name)).flat()
  }

  /** Bytes in memory. */
  get size(): number {
    return overhead + this.body.length + this.packedSize
  }

  /** The packing in which it is sent to somebody who likes this one best. */
  packingFor(encoding: Encoding | null): Encoding | null {
    return this.body.length < worthwhile ? null : encoding
  }

  /** The headers of one way of sending all of it, made once. @param length of what is sent; bytes */
  head(encoding: Encoding | null, length: number): readonly string[] {
    const known = this.heads.get(encoding)
    if (known) return known
    const packing = encoding === null ? [] : ['Content-Encoding', encoding]
    const head = [...this.headers, 'Content-Type', this.type, ...packing, 'Content-Length', String(length)]
    this.heads.set(encoding, head)
    return head
  }

  /** The bytes of a packing, where somebody has asked for it before. */
  readyBytes(encoding: Encoding | null): Buffer | undefined {
    return encoding === null ? this.body : this.ready.get(encoding)
  }

  /** The bytes of a packing. @param onGrowth called when the entry has become larger */
  bytes(encoding: Encoding, onGrowth: () => void): Promise<Buffer> {
    const known = this.packed.get(encoding)
    if (known) return known
    const packing = compress(encoding, this.body).then((bytes) => {
      this.packedSize += bytes.length
      this.ready.set(encoding, bytes)
      onGrowth()
      return bytes
    })
    this.packed.set(encoding, packing)
    return packing
  }
}

import { compress, worthwhile, type Encoding } from '../compression'
import type { Made } from './make'

/** An estimate of what a key, headers and the object itself take; bytes. */
const overhead = 1500

/** Headers that belong to one way of sending the answer. */
const ofOneSending = new Set(['content-length', 'content-type', 'content-encoding', 'ratelimit', 'ratelimit-policy'])

/** A kept answer: its bytes as they are, and packed once in each way that somebody has asked for. */
export class Entry {
  readonly etag: string
  readonly type: string
  /** What is sent with every answer, also when only the tag is compared; names and values in turn. */
  readonly headers: readonly string[]
  private readonly packed = new Map<Encoding, Promise<Buffer>>()
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

  /** The bytes of a packing. @param onGrowth called when the entry has become larger */
  bytes(encoding: Encoding, onGrowth: () => void): Promise<Buffer> {
    const known = this.packed.get(encoding)
    if (known) return known
    const packing = compress(encoding, this.body).then((bytes) => {
      this.packedSize += bytes.length
      onGrowth()
      return bytes
    })
    this.packed.set(encoding, packing)
    return packing
  }
}

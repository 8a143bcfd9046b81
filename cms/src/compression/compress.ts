import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip, type BrotliOptions } from 'node:zlib'
import type { Encoding } from './encoding'

/** Smaller answers fit into one packet as they are; bytes. */
export const worthwhile = 1024

/** Quick rather than smallest: answers are packed while somebody waits. */
const brotliOptions: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const [packBrotli, packGzip] = [promisify(brotliCompress), promisify(gzip)]

/** Packs a whole answer, beside the thread that answers. */
export const compress = async (encoding: Encoding, body: string | Buffer): Promise<Buffer> => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return encoding === 'br'
    ? packBrotli(bytes, { params: { ...brotliOptions.params, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    : packGzip(bytes)
}

/** Packs what comes little by little. */
export const createCompressor = (encoding: Encoding) => (encoding === 'br' ? createBrotliCompress(brotliOptions) : createGzip())

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** The best encoding that the client accepts; `q=0` means no. */
export const chooseEncoding = (accept: string | undefined): Encoding => {
  const accepted = new Set((accept ?? '').toLowerCase().split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map(piece => piece.trim())
    return parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  }))
  if (accepted.has('br')) return 'br'
  return accepted.has('gzip') ? 'gzip' : 'identity'
}

/** Compresses at a level that costs about a millisecond for a page. */
export const encode = async (body: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'br') return compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  if (encoding === 'gzip') return compressGzip(body, { level: 6 })
  return body
}

/** Smaller bodies fit into one packet anyway; in bytes. */
const worthwhile = 800

/** Text that gets smaller. Images and PDF files are compressed already. */
export const isCompressible = (contentType: string, size: number): boolean =>
  size >= worthwhile && /^(text\/|application\/(json|xml|xhtml\+xml|javascript|manifest\+json)|image\/svg)/.test(contentType)

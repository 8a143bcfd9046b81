import { constants, inflateSync } from 'node:zlib'
import { valueOf } from './values'

/** The parts of a PDF that are words: dictionaries by the number of their object, and what stands at the end. */
export interface PdfObjects {
  readonly bodies: ReadonlyMap<number, string>
  /** Unpacked metadata by the number of their object. */
  readonly streams: ReadonlyMap<number, string>
  readonly trailers: readonly string[]
}

/** Unpacked bytes of all parts together: a small file must not fill the memory. */
const maxUnpacked = 64 * 1024 * 1024

const unpack = (dictionary: string, data: Buffer, room: number): Buffer | undefined => {
  const filter = valueOf(dictionary, 'Filter')
  if (filter === undefined) return data
  if (!/^\[?\s*\/FlateDecode\s*\]?/.test(filter)) return undefined
  try {
    // A missing end (some writers leave the checksum out) loses nothing.
    return inflateSync(data, { maxOutputLength: Math.max(room, 1), finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}

/** The objects that lie packed together in one stream. */
const packedObjects = (dictionary: string, content: string): [number, string][] => {
  const first = Number(valueOf(dictionary, 'First')?.match(/^\d+/)?.[0] ?? 0)
  const numbers = content.slice(0, first).trim().split(/\s+/).map(Number)
  const starts = numbers.filter((_, index) => index % 2 === 1)
  return starts.map((start, index) =>
    [numbers[index * 2] ?? -1, content.slice(first + start, first + (starts[index + 1] ?? content.length))])
}

interface Stream { readonly start: number, readonly end: number }

/** Where the bytes of a stream lie; its stated length counts only when the stream ends there. */
const streamAt = (text: string, dictionary: string, keyword: number): Stream => {
  const start = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 6) ? 2 : 1)
  const length = Number(/^(\d+)(?!\s+\d+\s+R)/.exec(valueOf(dictionary, 'Length') ?? '')?.[1] ?? Number.NaN)
  if (Number.isFinite(length) && /^\s*endstream/.test(text.slice(start + length, start + length + 16))) {
    return { start, end: start + length }
  }
  const end = text.indexOf('endstream', start)
  return { start, end: end < 0 ? text.length : end }
}

/** Reads the objects of a PDF in the order of the file, later ones in the place of earlier ones. */
export const readObjects = (bytes: Buffer): PdfObjects | undefined => {
  const text = bytes.toString('latin1')
  const bodies = new Map<number, string>()
  const streams = new Map<number, string>()
  const trailers: string[] = []
  let room = maxUnpacked
  const marker = /(?:(\d+)\s+\d+\s+obj|trailer)\b/g
  for (let found = marker.exec(text); found; found = marker.exec(text)) {
    const start = marker.lastIndex
    const closing = text.indexOf(found[1] === undefined ? 'startxref' : 'endobj', start)
    const end = closing < 0 ? text.length : closing
    const keyword = /\bstream\r?\n/.exec(text.slice(start, Math.min(end, start + 65_536)))
    const body = text.slice(start, keyword ? start + keyword.index : end)
    if (found[1] === undefined) trailers.push(body)
    else bodies.set(Number(found[1]), body)
    marker.lastIndex = end
    if (!keyword) continue
    const stream = streamAt(text, body, start + keyword.index)
    marker.lastIndex = stream.end
    const type = /^\/(\w+)/.exec(valueOf(body, 'Type') ?? '')?.[1]
    if (type === 'XRef') trailers.push(body)
    if (type !== 'ObjStm' && type !== 'Metadata') continue
    const content = unpack(body, bytes.subarray(stream.start, stream.end), room)
    if (!content) continue
    room -= content.length
    if (room <= 0) return undefined
    if (type === 'Metadata') streams.set(Number(found[1]), content.toString('utf8'))
    else for (const [number, packed] of packedObjects(body, content.toString('latin1'))) bodies.set(number, packed)
  }
  return trailers.length > 0 ? { bodies, streams, trailers } : undefined
}

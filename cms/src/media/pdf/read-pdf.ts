import { readObjects, type PdfObjects } from './objects'
import { hasWords, streamOf, valueOf } from './values'

/** What a PDF says about itself that matters to people who have it read to them. */
export interface PdfFacts {
  readonly title: boolean
  readonly language: boolean
  /** Headings, lists and reading order are marked. */
  readonly tagged: boolean
}

/** The title in the XMP packet of the document. */
const hasXmpTitle = (objects: PdfObjects, catalog: string) => {
  const xmp = streamOf(objects, valueOf(catalog, 'Metadata')) ?? ''
  const title = /<dc:title[^>]*>([\s\S]*?)<\/dc:title>/.exec(xmp)?.[1] ?? ''
  return title.replace(/<[^>]*>/g, '').trim() !== ''
}

const resolve = (objects: PdfObjects, value: string | undefined): string => {
  const reference = /^(\d+)\s+\d+\s+R\b/.exec(value ?? '')?.[1]
  return (reference === undefined ? value : objects.bodies.get(Number(reference))) ?? ''
}

/** Reads title, language and tags; what is locked or no PDF is said so. */
export const readPdf = (bytes: Buffer): PdfFacts | 'encrypted' | 'broken' => {
  const objects = readObjects(bytes)
  if (!objects) return 'broken'
  if (objects.trailers.some(trailer => valueOf(trailer, 'Encrypt') !== undefined)) return 'encrypted'
  const last = (name: string) => objects.trailers.map(trailer => valueOf(trailer, name)).findLast(value => value !== undefined)
  const catalog = resolve(objects, last('Root'))
  if (!/\/Pages\b/.test(catalog)) return 'broken'
  const info = resolve(objects, last('Info'))
  const marks = resolve(objects, valueOf(catalog, 'MarkInfo'))
  return {
    title: hasWords(resolve(objects, valueOf(info, 'Title'))) || hasXmpTitle(objects, catalog),
    language: hasWords(resolve(objects, valueOf(catalog, 'Lang'))),
    tagged: /^true\b/.test(valueOf(marks, 'Marked') ?? '') && valueOf(catalog, 'StructTreeRoot') !== undefined,
  }
}

import { open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from '../editorial/errors'
import { cleanImage } from './clean-image'
import { formats, headLength, kindOf, pdfFacts, type FormatFacts, type ImageFormat } from './kinds'
import { maxMegabytes } from './limits'
import { hintOf } from './pdf/hint'
import { readPdf } from './pdf/read-pdf'
import { nameOf, type UploadedFile } from './uploaded-file'

const readHead = async (file: string): Promise<Buffer> => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headLength), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The name gets the ending of what the file really is. */
const settleName = (file: UploadedFile, { ext, mime, also }: FormatFacts) => {
  const name = file.originalFilename ?? ''
  const { name: stem, ext: given } = path.parse(name)
  if (given.toLowerCase() !== ext && !also.includes(given.toLowerCase())) file.originalFilename = `${stem || 'datei'}${ext}`
  file.mimetype = mime
  file.detectedMimeType = mime
}

export interface Prepared {
  /** What a PDF lacks, in a sentence for editors. */
  readonly hint?: string
}

const preparePdf = async (file: UploadedFile): Promise<Prepared> => {
  const name = nameOf(file)
  const pdf = readPdf(await readFile(file.filepath))
  if (pdf === 'encrypted') {
    return refuse(`„${name}“ ist mit einem Passwort geschützt. Bitte laden Sie das PDF ohne Passwort hoch.`)
  }
  if (pdf === 'broken') return refuse(`„${name}“ lässt sich nicht als PDF lesen. Vielleicht ist die Datei beschädigt.`)
  settleName(file, pdfFacts)
  return { hint: hintOf(pdf) }
}

const prepareImage = async (file: UploadedFile, format: ImageFormat, wanted: ImageFormat): Promise<Prepared> => {
  settleName(file, formats[format])
  const clean = await cleanImage(nameOf(file), file.filepath, wanted)
  await writeFile(file.filepath, clean)
  file.size = clean.length
  settleName(file, formats[wanted])
  return {}
}

const formatOf = (mime: string): ImageFormat | undefined => {
  const known: readonly ImageFormat[] = ['jpeg', 'png', 'webp', 'avif']
  return known.find(format => formats[format].mime === mime)
}

/**
 * Looks at a file before anything is stored, and makes a picture safe in place.
 * @param replaces the type of the file whose place it takes: the address stays, and with it the ending
 * @throws a German sentence that says what is wrong and what to do
 */
export const prepareFile = async (file: UploadedFile, replaces?: string): Promise<Prepared> => {
  const megabytes = file.size / 1024 / 1024
  if (megabytes > maxMegabytes) {
    refuse(`„${nameOf(file)}“ hat ${Math.ceil(megabytes)} MB. Möglich sind ${maxMegabytes} MB.`)
  }
  if (file.size === 0) refuse(`„${nameOf(file)}“ ist leer.`)
  const kind = kindOf(await readHead(file.filepath))
  if (kind.type === 'other') return refuse(`„${nameOf(file)}“ können wir nicht annehmen. ${kind.advice}`)
  const wanted = replaces === undefined ? undefined : formatOf(replaces)
  if (replaces !== undefined && (wanted === undefined) !== (kind.type === 'pdf')) {
    refuse('Ein Bild lässt sich nur durch ein Bild ersetzen, ein PDF nur durch ein PDF. Bitte laden Sie die Datei neu hoch.')
  }
  return kind.type === 'pdf' ? preparePdf(file) : prepareImage(file, kind.format, wanted ?? kind.format)
}

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Core } from '@strapi/strapi'
import { ZipFile } from 'yazl'
import { berlinDay } from '../../../clock'
import { readContentVersion } from '../../../content-version'
import { defaultLocale, locales } from '../../../locales/locales'
import { containsDemoContent } from '../../../public-api/read/demo-content'
import { exportFiles } from '../files'
import type { ExportOptions } from '../options'
import { readLicence } from '../../licence'
import { createCounter, type Counted } from './count'
import { archiveFolder, archiveName, holdingsName, notesName, type Archive } from './folder'
import { note, type Holdings } from './holdings'
import { readme } from './readme'

/** A file of the archive, as the manifest tells it. */
interface Listed extends Counted {
  readonly name: string
  readonly rows: number
}

/** Milliseconds after which a half-written archive belongs to nobody any more. */
const abandonedAfter = 3_600_000

const removeAbandoned = async (folder: string, moment: Date) => {
  for (const name of (await readdir(folder)).filter(one => one.endsWith('.tmp'))) {
    const file = path.join(folder, name)
    const age = await stat(file).then(({ mtimeMs }) => moment.getTime() - mtimeMs, () => 0)
    if (age > abandonedAfter) await rm(file, { force: true })
  }
}

/** Puts one file after the other into the archive; never more than one is on its way. */
const addTo = (zip: ZipFile, mtime: Date) => async (
  name: string, content: Iterable<string> | AsyncIterable<string>,
): Promise<Counted> => {
  const { stream, result } = createCounter()
  const packed = new PassThrough()
  zip.addReadStream(packed, name, { mtime, mode: 0o100644 })
  await pipeline(Readable.from(content, { objectMode: false }), stream, packed)
  return result()
}

const fill = async (
  strapi: Core.Strapi, zip: ZipFile, moment: Date, about: { day: string, generatedAt: string, contentVersion: number },
): Promise<Holdings> => {
  const add = addTo(zip, moment)
  const holdings: Holdings = { documents: [], details: [] }
  const licence = await readLicence(strapi)
  const files: Listed[] = []
  for (const file of exportFiles) {
    for (const { code: locale } of locales) {
      const [stem = '', ending = ''] = file.name.split('.')
      const name = `${ending}/${stem}.${locale}.${ending}`
      let rows = 0
      const options: ExportOptions = {
        languages: [locale],
        fallback: locale === defaultLocale,
        licence,
        onRows: (written) => {
          rows += written.length
          if (file.format === 'jsonl') note(holdings, written)
        },
      }
      files.push({ name, ...await add(name, file.write(strapi, options)), rows })
    }
  }
  await add('README.txt', [readme(about, licence)])
  const { dcat: _address, ...license } = licence
  await add('manifest.json', [`${JSON.stringify({ ...about, containsDemoContent: await containsDemoContent(strapi), license, files }, null, 2)}\n`])
  return holdings
}

/** Writes a file as a whole or not at all. */
const writeWhole = async (file: string, value: unknown) => {
  const temporary = `${file}.${randomUUID()}.tmp`
  await writeFile(temporary, JSON.stringify(value))
  await rename(temporary, file)
}

/**
 * Packs everything public into the archive of a day. It appears as a whole: what is written before has another name.
 * @throws where it cannot be written
 */
export const buildArchive = async (strapi: Core.Strapi, moment: Date): Promise<Archive> => {
  const folder = archiveFolder(strapi)
  await mkdir(folder, { recursive: true })
  await removeAbandoned(folder, moment)
  // What changes while it is packed may be in it or not: whoever asks for changes since this version misses nothing.
  const about = { day: berlinDay(moment), generatedAt: moment.toISOString(), contentVersion: await readContentVersion(strapi) }
  const temporary = path.join(folder, `${archiveName(about.day)}.${randomUUID()}.tmp`)
  const zip = new ZipFile()
  const counter = createCounter()
  // The library's own type of a stream is Node's oldest one.
  const output = new Readable().wrap(zip.outputStream)
  const written = pipeline(output, counter.stream, createWriteStream(temporary))
  try {
    // When the disk is full, nobody takes what is packed: then this ends, too.
    const ended = written.then(() => Promise.reject(new Error('The archive ended too early')))
    const holdings = await Promise.race([fill(strapi, zip, moment, about), ended])
    zip.end()
    await written
    const { bytes, sha256 } = counter.result()
    const archive: Archive = { ...about, bytes, sha256 }
    await writeWhole(path.join(folder, holdingsName(about.day)), holdings)
    await rename(temporary, path.join(folder, archiveName(about.day)))
    await writeWhole(path.join(folder, notesName(about.day)), archive)
    return archive
  } catch (error) {
    output.destroy()
    await written.catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}

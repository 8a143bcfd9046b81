import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import sharp from 'sharp'
import { z } from 'zod'
import { daily, type Job } from '../jobs'
import { cleanImage } from './clean-image'
import { formats, type ImageFormat } from './kinds'
import { makeVariants } from './variants'

const fileUid = 'plugin::upload.file'

const oldSchema = z.object({
  id: z.number(), name: z.string(), hash: z.string(), ext: z.string(), mime: z.string(), url: z.string(),
  formats: z.record(z.string(), z.unknown()).nullish(),
})

type OldFile = z.infer<typeof oldSchema>

const formatOf = ({ mime }: OldFile): ImageFormat | undefined =>
  (['jpeg', 'png', 'webp', 'avif'] as const).find(format => formats[format].mime === mime)

/** The bytes of a stored file, from the folder of the server or from where else it is kept. */
const readStored = async (strapi: Core.Strapi, { url }: OldFile): Promise<Buffer> => {
  if (!/^https?:/.test(url)) return readFile(path.join(strapi.dirs.static.public, url))
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

const store = async (strapi: Core.Strapi, file: object) => strapi.plugin('upload').service('provider').upload(file)

/** Makes the widths of one picture that came before they were made, and takes out what its camera wrote. */
const complete = async (strapi: Core.Strapi, file: OldFile, format: ImageFormat, folder: string) => {
  const stored = await readStored(strapi, file)
  const original = path.join(folder, 'original')
  await writeFile(original, stored)
  const { exif, xmp, iptc } = await sharp(stored).metadata()
  const clean = exif || xmp || iptc ? await cleanImage(file.name, original, format) : undefined
  const picture = clean ?? stored
  if (clean) await store(strapi, { ...file, formats: undefined, getStream: () => Readable.from([clean]) })
  const { width, height } = await sharp(picture).metadata()
  const made = await makeVariants({ ...file, getStream: () => Readable.from([picture]), tmpWorkingDirectory: folder })
  for (const variant of made) await store(strapi, variant.file)
  const added = Object.fromEntries(made.map(({ key, file: variant }) => [key, { ...variant, getStream: undefined }]))
  const data = { width, height, formats: { ...file.formats, ...added } }
  await strapi.db.query(fileUid).update({ where: { id: file.id }, data })
}

const completeOld = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const rows: unknown[] = await strapi.db.query(fileUid).findMany({ where: { mime: { $startsWith: 'image/' } } })
  let done = 0
  for (const row of rows) {
    const file = oldSchema.safeParse(row).data
    const format = file && formatOf(file)
    if (!file || !format || Object.keys(file.formats ?? {}).some(key => key.startsWith('webp'))) continue
    const folder = await mkdtemp(path.join(tmpdir(), 'old-picture-'))
    try {
      await complete(strapi, file, format, folder)
      done += 1
    } catch (error) {
      strapi.log.warn(`Media: ${file.url}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return done === 0 ? undefined : `${done} ältere Bilder gibt es jetzt auch klein und leicht.`
}

/** Pictures that were uploaded before pictures were made in several widths, or came with a backup. */
export const mediaJobs: readonly Job[] = [{ name: 'old-pictures', next: daily('03:50'), run: completeOld }]

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import type { PictureContent } from './content'
import { design, drawPicture, type Format } from './draw'

/** Pictures that were not drawn for so long are drawn again when somebody wants them; in days. */
const maxAge = 60

const folderOf = (strapi: Core.Strapi) => path.join(strapi.dirs.app.root, '.tmp', 'share-pictures')

/** The name of a picture: the same words in the same look are the same file, whenever and wherever they are drawn. */
const keyOf = (content: PictureContent, format: Format) =>
  createHash('sha256').update(JSON.stringify([design, format, content])).digest('hex').slice(0, 32)

/** Pictures that are being drawn: whoever wants one of them waits for it. */
const drawing = new Map<string, Promise<Buffer>>()

/** One at a time: drawing takes a processor, and answers come first. */
let last: Promise<unknown> = Promise.resolve()

/** So many may wait in line; in pictures. */
const maxWaiting = 20

const keep = async (file: string, picture: Buffer) => {
  await mkdir(path.dirname(file), { recursive: true })
  // Whole or not at all: another process may read it at this moment.
  const temporary = `${file}.${randomUUID()}`
  await writeFile(temporary, picture)
  await rename(temporary, file)
}

/** Whoever waits gets the picture, also when the disk is full. */
const drawAndKeep = async (strapi: Core.Strapi, file: string, content: PictureContent, format: Format): Promise<Buffer> => {
  const picture = await drawPicture(content, format)
  await keep(file, picture).catch((error: unknown) => strapi.log.warn(`A picture could not be kept: ${String(error)}`))
  return picture
}

/**
 * The picture with this content, drawn when there is none yet.
 * @returns null when too many are being drawn just now
 */
export const pictureOf = async (
  strapi: Core.Strapi, content: PictureContent, format: Format,
): Promise<{ key: string, picture: Buffer } | null> => {
  const key = keyOf(content, format)
  const file = path.join(folderOf(strapi), `${key}.png`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return { key, picture: kept }
  const running = drawing.get(key)
  if (running) return { key, picture: await running }
  if (drawing.size >= maxWaiting) return null
  const begun = last.then(async () => drawAndKeep(strapi, file, content, format)).finally(() => drawing.delete(key))
  drawing.set(key, begun)
  last = begun.catch(() => undefined)
  return { key, picture: await begun }
}

/** Deletes what was drawn long ago. A job. */
export const forgetOldPictures = async (strapi: Core.Strapi, moment: Date): Promise<undefined> => {
  const folder = folderOf(strapi)
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file)
    if (moment.getTime() - mtimeMs > maxAge * 86_400_000) await rm(file, { force: true })
  }
}

import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import type { SeedDocument } from './files'
import { seedTypes } from './types'

const pictureSchema = z.object({ file: z.string(), alternativeText: z.string() })
const uploadedSchema = z.array(z.object({ id: z.number() })).length(1)

/** Uploads a picture of the seed the way an editor's picture goes: checked, cleaned, in all widths. */
const upload = async (strapi: Core.Strapi, root: string, picture: z.infer<typeof pictureSchema>): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'seed-picture-'))
  try {
    const filepath = path.join(folder, path.basename(picture.file))
    await copyFile(path.join(root, 'pictures', path.basename(picture.file)), filepath)
    const { size } = await stat(filepath)
    const uploaded: unknown = await strapi.plugin('upload').service('upload').upload({
      data: { fileInfo: { name: picture.file, alternativeText: picture.alternativeText } },
      files: { filepath, originalFilename: picture.file, mimetype: null, size },
    })
    const [file] = uploadedSchema.parse(uploaded)
    return file?.id ?? Number.NaN
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Gives a document that was just written the pictures that its German file names, in every language, as draft and
 * published. Where a picture is already, it stays: it may be an editor's.
 */
export const addPictures = async (strapi: Core.Strapi, root: string, document: SeedDocument) => {
  const uid = seedTypes[document.folder]
  const given = document.languages.get(defaultLocale) ?? {}
  for (const [field, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
    const picture = pictureSchema.safeParse(given[field])
    if (attribute.type !== 'media' || !picture.success) continue
    const rows: unknown[] = await strapi.db.query(uid).findMany({
      where: { documentId: document.documentId }, populate: { [field]: { select: ['id'] } },
    })
    const empty = rows.filter(isRecord).filter(row => row[field] === null)
    if (empty.length === 0) continue
    const file = await upload(strapi, root, picture.data)
    for (const { id, updatedAt } of empty) {
      await strapi.db.query(uid).update({ where: { id }, data: { [field]: file, updatedAt } })
    }
  }
}

import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import type { SeedDocument } from './files'
import { seedTypes } from './types'

const givenSchema = z.object({ file: z.string(), alternativeText: z.string().optional() })
const uploadedSchema = z.array(z.object({ id: z.number() })).length(1)

/** Uploads a picture or PDF of the seed the way an editor's file goes: checked, cleaned, pictures in all widths. */
const upload = async (strapi: Core.Strapi, root: string, given: z.infer<typeof givenSchema>): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'seed-file-'))
  try {
    const filepath = path.join(folder, path.basename(given.file))
    await copyFile(path.join(root, 'files', path.basename(given.file)), filepath)
    const { size } = await stat(filepath)
    const uploaded: unknown = await strapi.plugin('upload').service('upload').upload({
      data: { fileInfo: { name: given.file, alternativeText: given.alternativeText ?? null } },
      files: { filepath, originalFilename: given.file, mimetype: null, size },
    })
    const [file] = uploadedSchema.parse(uploaded)
    return file?.id ?? Number.NaN
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Gives a document that was just written the pictures and PDFs that its German file names, in every language, as draft
 * and published. Where a file is already, it stays: it may be an editor's.
 */
export const addMedia = async (strapi: Core.Strapi, root: string, document: SeedDocument) => {
  const uid = seedTypes[document.folder]
  const german = document.languages.get(defaultLocale) ?? {}
  for (const [field, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
    const given = givenSchema.safeParse(german[field])
    if (attribute.type !== 'media' || !given.success) continue
    const rows: unknown[] = await strapi.db.query(uid).findMany({
      where: { documentId: document.documentId }, populate: { [field]: { select: ['id'] } },
    })
    const empty = rows.filter(isRecord).filter(row => row[field] === null)
    if (empty.length === 0) continue
    const file = await upload(strapi, root, given.data)
    for (const { id, updatedAt } of empty) {
      await strapi.db.query(uid).update({ where: { id }, data: { [field]: file, updatedAt } })
    }
  }
}

import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { databaseMark } from '../../../process/database-mark'

/** Days for which an archive is kept, its own one included. */
export const keptDays = 7

/** Archives lie where `EXPORTS_DIR` says, or in the CMS's own folder for what may be lost; each database has its own. */
export const archiveFolder = (strapi: Core.Strapi): string => {
  const mark = `exports-${databaseMark(strapi)}`
  const folder = strapi.config.get<string>('exports.folder', '')
  return path.resolve(strapi.dirs.app.root, folder === '' ? '.tmp' : folder, mark)
}

/** `2026-11-23` → `2026-11-23.zip` */
export const archiveName = (day: string) => `${day}.zip`

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What is noted about an archive. */
export const archiveSchema = z.object({
  day: daySchema,
  generatedAt: z.string(),
  contentVersion: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})

export type Archive = z.infer<typeof archiveSchema>

/** The notes beside an archive: with them it is whole. */
export const notesName = (day: string) => `${day}.json`

/** What is in it, to see when something of it is no longer public. */
export const holdingsName = (day: string) => `${day}.holdings.json`

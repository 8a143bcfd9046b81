import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import type { SeedFolder } from './types'

/** What the loader wrote for one document, to tell later whether an editor has touched it. */
const writtenSchema = z.object({
  sourceHash: z.string(),
  contentHash: z.string(),
  demo: z.boolean(),
})

const folderSchema = z.record(z.string(), writtenSchema)

export type Written = z.infer<typeof writtenSchema>
export type WrittenFolder = Record<string, Written>

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'seed' })

/** What was written in one folder, by documentId. */
export const recall = async (strapi: Core.Strapi, folder: SeedFolder): Promise<WrittenFolder> => {
  const result = folderSchema.safeParse(await store(strapi).get({ key: folder }))
  return result.success ? result.data : {}
}

export const remember = async (strapi: Core.Strapi, folder: SeedFolder, written: WrittenFolder) => {
  await store(strapi).set({ key: folder, value: written })
}

/** The hash of all files at the end of the last complete run. */
export const recallFilesHash = async (strapi: Core.Strapi): Promise<string> => {
  const value: unknown = await store(strapi).get({ key: 'files' })
  return typeof value === 'string' ? value : ''
}

export const rememberFilesHash = async (strapi: Core.Strapi, hash: string) => {
  await store(strapi).set({ key: 'files', value: hash })
}

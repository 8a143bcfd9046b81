import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { refuseAlteringFile } from '../roles/media'
import { isHint } from './pdf/hint'
import { prepareFile } from './prepare'
import { refuseEmptyingText } from './alt-text'
import { refuseRemovingUsed, type StoredFile } from './remove-used'
import type { UploadedFile } from './uploaded-file'
import { makeVariants, type Variant, type VariantSource } from './variants'

/**
 * What we change of Strapi's upload plugin, by the place it has for that (`src/extensions/upload`): every way in goes
 * through the services below, whichever address or command was used.
 */

type FileInfo = Record<string, unknown>
interface UploadInput { data: { fileInfo?: FileInfo | FileInfo[] }, files: UploadedFile | UploadedFile[] }
interface ReplaceInput { data: { fileInfo?: FileInfo }, file: UploadedFile }

interface UploadService {
  upload: (input: UploadInput, options?: unknown) => Promise<unknown>
  replace: (id: string | number, input: ReplaceInput, options?: unknown) => Promise<unknown>
  updateFileInfo: (id: string | number, info: FileInfo, options?: unknown) => Promise<unknown>
  remove: (file: StoredFile) => Promise<unknown>
}

interface UploadPlugin {
  services: {
    'upload': (context: { strapi: Core.Strapi }) => UploadService
    'file': { deleteByIds: (ids?: number[]) => Promise<unknown> }
    'folder': { deleteByIds: (ids?: number[]) => Promise<unknown> }
    'image-manipulation': Record<string, unknown>
  }
}

const fileUid = 'plugin::upload.file'

const storedSchema = z.object({ mime: z.string(), caption: z.string().nullish() })

const storedOf = async (strapi: Core.Strapi, id: string | number) =>
  storedSchema.safeParse(await strapi.db.query(fileUid).findOne({ where: { id } })).data

const withHint = (info: FileInfo = {}, hint: string | undefined): FileInfo =>
  (hint !== undefined && !info.caption ? { ...info, caption: hint } : info)

const extendUploads = (strapi: Core.Strapi, base: UploadService): UploadService => ({
  ...base,

  upload: async (input, options) => {
    const files = [input.files].flat()
    const infos = [input.data.fileInfo ?? []].flat()
    const fileInfo: FileInfo[] = []
    for (const [index, file] of files.entries()) {
      const { hint } = await prepareFile(file)
      fileInfo.push(withHint(infos[index], hint))
    }
    return base.upload({ data: { ...input.data, fileInfo }, files }, options)
  },

  replace: async (id, input, options) => {
    await refuseAlteringFile(strapi, Number(id))
    const stored = await storedOf(strapi, id)
    const { hint } = await prepareFile(input.file, stored?.mime)
    const replaced = await base.replace(id, input, options)
    // The sentence was about the file before.
    if (!hint && !isHint(stored?.caption)) return replaced
    return hint && stored?.caption && !isHint(stored.caption)
      ? replaced
      : base.updateFileInfo(id, { caption: hint ?? '' }, options)
  },

  updateFileInfo: async (id, info, options) => {
    await refuseAlteringFile(strapi, Number(id))
    await refuseEmptyingText(strapi, Number(id), info.alternativeText)
    return base.updateFileInfo(id, info, options)
  },

  remove: async (file) => {
    await refuseRemovingUsed(strapi, [file])
    return base.remove(file)
  },
})

/** A picture on its way into the store. */
type Picture = VariantSource

export const extendUpload = <Plugin extends UploadPlugin>(plugin: Plugin): Plugin => {
  const { services } = plugin
  const { upload, file, folder } = services

  services.upload = context => extendUploads(context.strapi, upload(context))

  // Everything is asked before the first file goes: half a deletion helps nobody.
  const { deleteByIds } = file
  file.deleteByIds = async (ids = []) => {
    await refuseRemovingUsed(strapi, await strapi.db.query(fileUid).findMany({ where: { id: { $in: ids } } }))
    return deleteByIds(ids)
  }
  const { deleteByIds: deleteFolders } = folder
  folder.deleteByIds = async (ids = []) => {
    const folders = z.array(z.object({ path: z.string() }))
      .parse(await strapi.db.query('plugin::upload.folder').findMany({ where: { id: { $in: ids } } }))
    const inside = folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }])
    if (inside.length > 0) await refuseRemovingUsed(strapi, await strapi.db.query(fileUid).findMany({ where: { $or: inside } }))
    return deleteFolders(ids)
  }

  Object.assign(services['image-manipulation'], {
    // Both have happened before the file came here: it was decoded and written anew.
    isFaultyImage: async () => false,
    isOptimizableImage: async () => false,
    isResizableImage: async () => true,
    generateResponsiveFormats: async (picture: Picture): Promise<Variant[]> => makeVariants(picture),
  })
  return plugin
}

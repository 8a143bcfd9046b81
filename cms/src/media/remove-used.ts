import type { Core } from '@strapi/strapi'
import { currentUser } from '../admin-api/user'
import { readFileUsages } from '../usage/file-usages'
import { refuseUsed } from '../usage/refuse-used'
import { forUser } from '../usage/visible'

/** A file as the database has it. */
export interface StoredFile {
  readonly id: number
  readonly name: string
  readonly hash: string
}

/** Refuses to remove files that an entry shows or offers, and says where. Commands may. */
export const refuseRemovingUsed = async (strapi: Core.Strapi, files: readonly StoredFile[]) => {
  if (!strapi.requestContext.get()) return
  for (const file of files) {
    const usages = await readFileUsages(strapi, file)
    if (usages.length > 0) refuseUsed(`Die Datei „${file.name}“`, forUser(usages, currentUser(strapi)))
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { readLicence } from '../open-data/licence'

const documentSchema = z.looseObject({
  info: z.looseObject({}),
  paths: z.record(z.string(), z.looseObject({ servers: z.array(z.looseObject({ description: z.string() })).optional() })),
})

const files = new WeakMap<Core.Strapi, z.infer<typeof documentSchema>>()

/** The description of the API, generated from the contract (`node contract/scripts/build-openapi.ts`). */
const readFile = (strapi: Core.Strapi) => {
  const known = files.get(strapi)
  if (known) return known
  const file = documentSchema.parse(JSON.parse(readFileSync(path.join(strapi.dirs.app.root, 'openapi', 'openapi.json'), 'utf8')))
  files.set(strapi, file)
  return file
}

/** Paths that the site answers name its address, as it is here. */
const withSite = (paths: z.infer<typeof documentSchema>['paths'], url: string) =>
  Object.fromEntries(Object.entries(paths).map(([name, { servers, ...item }]) => [
    name, servers ? { servers: servers.map(({ description }) => ({ url, description })), ...item } : item,
  ]))

/** The description of the API with the licence that holds for the data now, and the address of the site. */
export const readOpenApi = async (strapi: Core.Strapi): Promise<unknown> => {
  const { info, paths, ...rest } = readFile(strapi)
  const { name, spdx, attribution } = await readLicence(strapi)
  return {
    ...rest,
    info: { ...info, license: { 'name': name, 'identifier': spdx, 'x-attribution': attribution } },
    paths: withSite(paths, strapi.config.get<string>('site.url')),
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { sendJson } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'

/** The description of the API, generated from the contract (`node contract/scripts/build-openapi.ts`). */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const document = readFileSync(path.join(strapi.dirs.app.root, 'openapi', 'openapi.json'), 'utf8')
  return { find: (ctx: Context) => sendJson(ctx, document) }
}

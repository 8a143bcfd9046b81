import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { sendJson } from '../../../public-api/http/respond'
import type { Context } from '../../../public-api/http/context'

/** The description of the API, generated from the contract (`node contract/scripts/build-openapi.ts`). */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const file = readFileSync(path.join(strapi.dirs.app.root, 'openapi', 'openapi.json'), 'utf8')
  const document = JSON.stringify(JSON.parse(file))
  return { find: (ctx: Context) => sendJson(ctx, document) }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'

/** The description of the API, generated from the contract (`node contract/scripts/build-openapi.ts`). */
export const readOpenApi = (strapi: Core.Strapi): unknown =>
  JSON.parse(readFileSync(path.join(strapi.dirs.app.root, 'openapi', 'openapi.json'), 'utf8'))

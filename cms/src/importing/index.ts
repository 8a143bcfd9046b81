import type { Core } from '@strapi/strapi'
import { importRowModel } from './models'

export { runImport, type ImportCommand } from './command'

/** Adds the table of what earlier files said. Call it in `register`. */
export const registerImport = (strapi: Core.Strapi) => {
  strapi.get('models').add(importRowModel)
}

import type { Core } from '@strapi/strapi'

/** Where the archives of the exports lie; without it, in the CMS's own folder for what may be lost. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  folder: env('EXPORTS_DIR', ''),
})

import type { Core } from '@strapi/strapi'

/** Strict by default: what is not known is refused. */
const config: Core.Config.Api = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
}

export default config

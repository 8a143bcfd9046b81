import type { Core } from '@strapi/strapi'
import { followTranslations } from './truth/follow'
import { models } from './truth/models'

export { truthRoutes as translationRoutes } from './routes'
export { readMarkedStates, type MarkedState } from './truth/public'

/** Adds the tables and follows every write. Call it in `register`, after the rules on write. */
export const registerTranslations = (strapi: Core.Strapi) => {
  for (const model of models) strapi.get('models').add(model)
  followTranslations(strapi)
}

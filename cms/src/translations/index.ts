import type { Core } from '@strapi/strapi'
import type { AdminRoute } from '../admin-api'
import { exchangeRoutes } from './exchange-routes'
import { readMachineSettings } from './machine/settings'
import { truthRoutes } from './routes'
import { followTranslations } from './truth/follow'
import { models } from './truth/models'

export { forgetBases } from './truth/base'
export { readMarkedStates, type MarkedState } from './truth/public'

/** What the dashboard may ask about translations. */
export const translationRoutes: readonly AdminRoute[] = [...truthRoutes, ...exchangeRoutes]

/** Adds the tables and follows every write. Call it in `register`, after the rules on write. */
export const registerTranslations = (strapi: Core.Strapi) => {
  for (const model of models) strapi.get('models').add(model)
  // A wrong setting is said at the start, not when somebody presses the button.
  readMachineSettings()
  followTranslations(strapi)
}

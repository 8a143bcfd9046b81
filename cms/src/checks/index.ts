import type { Core } from '@strapi/strapi'
import { daily, type Job } from '../jobs'
import { endOffers } from './end'
import { askInstitutions } from './job'
import { keepChecks } from './keep'
import { models } from './models'

export { showCheck, showCheckForm, stopCheckMails, takeCheckAnswer } from './http'
export { markChecked } from './mark'
export { readChecks, toDo, type Standing } from './overview'
export { checkRoutes } from './routes'

/** Adds the tables of the checks, and keeps a check from being written over. Call it in `register`. */
export const registerChecks = (strapi: Core.Strapi) => {
  for (const model of models) strapi.get('models').add(model)
  keepChecks(strapi)
}

export const checkJobs: readonly Job[] = [
  { name: 'offers-end', next: daily('00:05'), run: endOffers },
  { name: 'checks', next: daily('08:00'), run: askInstitutions },
]

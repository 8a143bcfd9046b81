import type { Core } from '@strapi/strapi'
import { daily, type Job } from '../jobs'
import { batchModel, sumModel } from './models'
import { forgetBatches } from './take'

export { takeNumbers } from './http'
export { numberRoutes } from './routes'

/** Adds the tables of sums. Call it in `register`. */
export const registerNumbers = (strapi: Core.Strapi) => {
  strapi.get('models').add(sumModel)
  strapi.get('models').add(batchModel)
}

export const numberJobs: readonly Job[] = [{ name: 'numbers-forget', next: daily('03:40'), run: forgetBatches }]

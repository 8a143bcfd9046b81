import type { Core } from '@strapi/strapi'
import type { Job } from '../jobs'
import { revisionModel } from './models'
import { recordRevisions } from './record'
import { thinRevisions } from './thin'

export { asJob } from './origin'
export { momentWords } from './moment'
export { readPeople } from './people'
export { readRevision } from './read'
export { revisionRoutes } from './routes'

/** Adds the table and follows every write. Call it in `register`, after the rules on write. */
export const registerRevisions = (strapi: Core.Strapi) => {
  strapi.get('models').add(revisionModel)
  recordRevisions(strapi)
}

export const revisionJobs: readonly Job[] = [thinRevisions]

import type { Core } from '@strapi/strapi'
import { followChanges } from '../content-version'
import { concernedBy } from './concerned'
import { keepConcerned } from './keep'
import { publicChangeModel } from './models'

export { readChanges } from './read'
export { changeJobs } from './trim'

/** Adds the table of changed answers, and has every change say whose answers it alters. Call it in `register`. */
export const registerChanges = (strapi: Core.Strapi) => {
  strapi.get('models').add(publicChangeModel)
  followChanges(strapi, { concernedBy, keep: keepConcerned })
}

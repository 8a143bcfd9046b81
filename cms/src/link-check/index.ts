import type { Core } from '@strapi/strapi'
import { daily, type Job } from '../jobs'
import { checkAllLinks } from './check'
import { linkCheckModel } from './models'

export { readBrokenLinks, type BrokenLink } from './broken'
export { linkCheckRoutes } from './routes'

/** Adds the table of addresses outside. Call it in `register`. */
export const registerLinkCheck = (strapi: Core.Strapi) => {
  strapi.get('models').add(linkCheckModel)
}

export const linkCheckJobs: readonly Job[] = [
  { name: 'link-check', next: daily('03:10'), run: strapi => checkAllLinks(strapi) },
]

import type { PublicType } from '../public-type'
import { actionName } from './controller'

interface Route {
  method: 'GET' | 'POST'
  path: string
  handler: string
  config: { auth: false }
}

/** A public address that can only be read. */
export const publicRoute = (path: string, handler: string): Route =>
  ({ method: 'GET', path, handler, config: { auth: false } })

/** An address that takes something from the site; its action checks the signature. */
export const siteRoute = (path: string, handler: string): Route =>
  ({ method: 'POST', path, handler, config: { auth: false } })

/** The addresses of a type: its list, one document by id, and by each of its keys. */
export const publicRoutes = (type: PublicType): { routes: Route[] } => {
  const controller = `${type.uid}`
  return {
    routes: [
      publicRoute(`/${type.path}`, `${controller}.find`),
      ...type.keys.map(key => publicRoute(`/${type.path}/by-${key}/:${key}`, `${controller}.${actionName(key)}`)),
      publicRoute(`/${type.path}/:documentId`, `${controller}.findOne`),
    ],
  }
}

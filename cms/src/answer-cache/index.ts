import type { RequestListener } from 'node:http'
import type { Core } from '@strapi/strapi'
import { createListener } from './listener'

/** Puts the cache in front of the application. Call it in `bootstrap`, last: the server listens after that. */
export const startAnswerCache = (strapi: Core.Strapi) => {
  const megabytes = strapi.config.get<number>('answer-cache.megabytes', 0)
  if (megabytes === 0) return
  const { httpServer } = strapi.server
  const listeners = httpServer.listeners('request')
  const next: RequestListener = (request, response) => {
    for (const listener of listeners) Reflect.apply(listener, httpServer, [request, response])
  }
  httpServer.removeAllListeners('request')
  httpServer.on('request', createListener(strapi, megabytes * 1024 * 1024, next))
}

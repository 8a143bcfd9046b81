import type { Core } from '@strapi/strapi'

/** Where this server is reached from outside, without a slash at the end. */
export const serverAddress = (strapi: Core.Strapi): string => {
  const known = strapi.config.get<string>('server.url')
  return (known || `http://localhost:${strapi.config.get<number>('server.port')}`).replace(/\/+$/, '')
}

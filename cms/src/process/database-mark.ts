import type { Core } from '@strapi/strapi'
import { hash } from './hash'

/** A short name for the database of this process: what one of them may lose is not taken for another's. */
export const databaseMark = (strapi: Core.Strapi): string =>
  hash(JSON.stringify(strapi.config.get<unknown>('database.connection.connection')))

import type { Core } from '@strapi/strapi'

/** A request and its answer, as Strapi hands them to middlewares and controllers (Koa). */
export type Context = Parameters<Core.MiddlewareHandler>[0]

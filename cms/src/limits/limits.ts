import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isSignedBySite } from '../site-caller/site-caller'
import { addressKey } from './address'
import { createLimiter, type Caller, type Taken } from './limiter'
import { Tokens } from './tokens'

/** What of a request says who asks. */
export interface AskedBy {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** Of the connection. */
  readonly remoteAddress: string | undefined
  /** As it came; empty without one. */
  readonly body: string
}

export interface Limits {
  /** Who asks; a promise only where a token must be looked up. A wrong signature or token makes nobody more than anybody. */
  readonly callerOf: (request: AskedBy, moment: Date) => Caller | Promise<Caller>
  /** Counts one request of a caller. */
  readonly takeOne: (caller: Caller, moment: Date) => Taken
}

/** Requests that were counted already, by whoever stands before Koa: they are not counted twice. */
export const counted = new WeakSet<IncomingMessage>()

const settingsSchema = z.object({ anonymous: z.int().min(0), token: z.int().min(0) })

const createLimits = (strapi: Core.Strapi): Limits => {
  const settings = settingsSchema.parse(strapi.config.get('limits'))
  const trustProxy = strapi.config.get<boolean>('server.proxy.koa', false)
  const tokens = new Tokens(strapi)
  return {
    takeOne: createLimiter(settings),
    callerOf: (request, moment) => {
      if (isSignedBySite(strapi, request, moment)) return { kind: 'site' }
      const anybody = (): Caller => ({ kind: 'anonymous', key: addressKey(request, trustProxy) })
      const { authorization } = request.headers
      if (authorization === undefined) return anybody()
      return tokens.idOf(authorization, moment).then(id => (id === null ? anybody() : { kind: 'token', key: id }))
    },
  }
}

const known = new WeakMap<Core.Strapi, Limits>()

/** The limits of this process. */
export const limitsOf = (strapi: Core.Strapi): Limits => {
  const found = known.get(strapi) ?? createLimits(strapi)
  known.set(strapi, found)
  return found
}

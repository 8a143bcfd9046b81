import type { Core } from '@strapi/strapi'
import { isRow, rowsOf } from '../row'
import { RequestError } from '../request-error'
import type { Context } from './context'
import { sendError } from './language'

interface Address {
  readonly pattern: RegExp
  readonly methods: ReadonlySet<string>
}

/** Longer addresses are refused; 100 document ids in a filter fit in. */
const maxUrlLength = 8192

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What scripts of other websites may see of an answer, besides what browsers always show them. */
const exposed = 'ETag, Link, Retry-After, RateLimit, RateLimit-Policy'

const toPattern = (path: string) =>
  path.split('/').map(part => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('/')

/**
 * The addresses of our own routes with their methods. Routes of plugins (upload, i18n, e-mail …) are not among them:
 * what is not listed does not exist under the API's prefix, whatever token a caller holds.
 */
const readAddresses = (strapi: Core.Strapi, prefix: string): Address[] => {
  const methods = new Map<string, Set<string>>()
  for (const api of Object.values(strapi.apis)) {
    const routers: unknown = api.routes
    for (const router of isRow(routers) ? Object.values(routers) : []) {
      for (const { method, path } of isRow(router) && router.type !== 'admin' ? rowsOf(router.routes) : []) {
        const pattern = toPattern(`${prefix}${String(path)}`)
        methods.set(pattern, (methods.get(pattern) ?? new Set()).add(String(method).toUpperCase()))
      }
    }
  }
  return [...methods].map(([pattern, known]) => {
    if (known.has('GET')) known.add('HEAD')
    return { pattern: new RegExp(`^${pattern}/?$`, 'i'), methods: known.add('OPTIONS') }
  })
}

const refuseUnknown = (ctx: Context, addresses: readonly Address[]): ReadonlySet<string> => {
  if (ctx.originalUrl.length > maxUrlLength) {
    throw new RequestError(414, {
      de: `Diese Adresse ist zu lang. Möglich sind ${maxUrlLength} Zeichen.`,
      en: `This address is too long. ${maxUrlLength} characters are possible.`,
    })
  }
  const found = addresses.filter(({ pattern }) => pattern.test(ctx.path))
  if (found.length === 0) {
    throw new RequestError(404, {
      de: 'Diese Adresse gibt es nicht. Alle Adressen stehen in /api/openapi.json.',
      en: 'This address does not exist. All addresses are listed in /api/openapi.json.',
    })
  }
  const methods = new Set(found.flatMap(address => [...address.methods]))
  const allowed = [...methods].sort()
  ctx.set('Access-Control-Allow-Methods', allowed.filter(method => readingMethods.has(method)).join(', '))
  if (!methods.has(ctx.method)) {
    ctx.set('Allow', allowed.join(', '))
    throw new RequestError(405, {
      de: `${ctx.method} ist hier nicht möglich. Möglich sind: ${allowed.join(', ')}.`,
      en: `${ctx.method} is not possible here. Possible: ${allowed.join(', ')}.`,
    }, { allowed })
  }
  return methods
}

/**
 * Stands before everything under `/api` (and `/hsds`, which leads there):
 * only known addresses and methods pass. Any website may read the answers in
 * a browser, without credentials; nothing in them may be run or framed.
 */
export const createGate = (strapi: Core.Strapi) => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api')
  const isApi = new RegExp(`^${prefix}(/|$)`, 'i')
  let addresses: Address[] | undefined

  return async (ctx: Context, next: () => Promise<unknown>) => {
    // The standard's endpoints stand under one short address of their own.
    if (/^\/hsds(\/|$)/i.test(ctx.path)) ctx.path = `${prefix}${ctx.path}`
    if (!isApi.test(ctx.path)) return next()
    // Other websites may read, and nothing else.
    if (readingMethods.has(ctx.method)) ctx.set('Access-Control-Allow-Origin', '*')
    ctx.set('Access-Control-Expose-Headers', exposed)
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
    ctx.set('Link', `<${prefix}/openapi.json>; rel="service-desc", <${prefix}/docs>; rel="service-doc"`)
    ctx.set('Content-Security-Policy', 'default-src \'none\'; frame-ancestors \'none\'')
    addresses ??= readAddresses(strapi, prefix)
    try {
      const methods = refuseUnknown(ctx, addresses)
      if (ctx.method !== 'OPTIONS') return await next()
      ctx.status = 204
      ctx.set('Allow', [...methods].sort().join(', '))
      ctx.set('Access-Control-Allow-Headers', 'Accept, Accept-Language, Content-Type, If-None-Match')
      ctx.set('Access-Control-Max-Age', '86400')
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      sendError(ctx, error)
    }
  }
}

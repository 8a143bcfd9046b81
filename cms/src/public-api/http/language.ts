import type { Context } from './context'
import { isLocale } from '../../locales/locales'
import type { RequestError, Sentence } from '../request-error'

/** The language in which a caller is told what went wrong: the one asked for, else what the client prefers. */
export const errorLanguage = (ctx: Context): keyof Sentence => {
  const locale = new URLSearchParams(ctx.querystring.slice(0, 2000)).get('locale')
  if (isLocale(locale)) return locale.startsWith('de') ? 'de' : 'en'
  return ctx.acceptsLanguages(['de', 'en']) === 'en' ? 'en' : 'de'
}

/** Answers with Strapi's error envelope. Errors are not kept by anybody. */
export const sendError = (ctx: Context, error: RequestError) => {
  ctx.status = error.status
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Accept-Language')
  ctx.body = error.toEnvelope(errorLanguage(ctx))
}

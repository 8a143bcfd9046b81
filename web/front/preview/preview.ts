import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { now } from '../../shared/utils/clock.ts'
import { allLocales, localeBySite, localeByCode } from '../../shared/utils/locales.ts'
import { pathOf, placeOf, siteLocaleOf } from '../../shared/utils/paths.ts'
import { withKnownQuery } from '../../shared/utils/query.ts'
import { plain, type Answer } from '../answer.ts'
import { isRoute, targetOf } from '../pages.ts'
import type { Render } from '../render.ts'
import { contentSecurityPolicy } from '../security-headers.ts'
import type { Settings } from '../settings.ts'
import { endPath, openPath, withBanner } from './banner.ts'
import { placeOfEntry, readLink, readPass, type LinkContent, type PassContent } from './content.ts'
import { createPassCookie } from './cookie.ts'
import { makeToken, readToken } from './token.ts'

/** How long a preview stays open after its link was used, in seconds. */
const passAge = 60 * 60

/** Answers what belongs to a preview; null for everything else. */
export type Preview = (request: IncomingMessage, path: string, query: URLSearchParams) => Promise<Answer> | null

const sentences = {
  ended: 'Dieser Vorschau-Link ist abgelaufen. Bitte öffnen Sie die Vorschau im Dashboard noch einmal.',
  unready: 'Diese Vorschau lässt sich noch nicht zeigen: Im Entwurf fehlt wohl etwas, das jeder Eintrag braucht. '
    + 'Bitte füllen Sie alle Felder mit Stern aus, speichern Sie und laden Sie diese Seite neu.',
}

/** What every answer of a preview says: kept by nobody, found by nobody, known to nobody. Only the dashboard may frame it. */
const privately = (cmsPublicUrl: string): OutgoingHttpHeaders => ({
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'content-security-policy': contentSecurityPolicy(new URL(cmsPublicUrl).origin),
})

/**
 * The way of a draft to an editor's eyes: a link of the dashboard becomes a cookie, and a page that is asked with the
 * cookie is rendered with the draft that it names. Nothing of it goes through a cache.
 */
export const createPreview = (settings: Settings, secret: string, render: Render): Preview => {
  const { cmsPublicUrl, publicUrl } = settings
  const cookie = createPassCookie(publicUrl)
  const headers = privately(cmsPublicUrl)

  const say = (status: number, sentence: string): Answer => {
    const answer = plain(status, sentence)
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }
  const goTo = (location: string, setCookie: string): Answer =>
    ({ ...plain(303, location), headers: { ...headers, location, 'set-cookie': setCookie } })

  const addressOf = ({ uid, slug, locale }: LinkContent): string | null => {
    const place = placeOfEntry(uid, slug)
    const known = allLocales.some(({ code }) => code === locale)
    return place && known ? pathOf(localeByCode(locale).site, place) : null
  }

  const open = (token: string): Answer => {
    const moment = now()
    const link = readToken(secret, 'preview-link', token, moment, readLink)
    const address = link && addressOf(link)
    if (!link || !address) return say(403, sentences.ended)
    if (link.show === 'published') return goTo(address, cookie.drop())
    const { uid, documentId, state } = link
    const pass = { uid, documentId, state, until: moment.getTime() + passAge * 1000 } satisfies PassContent
    return goTo(address, cookie.keep(makeToken(secret, 'preview-pass', pass), passAge))
  }

  /** Back to the page as visitors see it; to no other website. */
  const end = (to: string | null): Answer => {
    const isOurs = to !== null && /^\/(?!\/)[^\\]*$/.test(to) && placeOf(to.split('?')[0] ?? '')
    return goTo(isOurs ? to : '/', cookie.drop())
  }

  const show = async (path: string, query: URLSearchParams, token: string, pass: PassContent): Promise<Answer> => {
    const page = await render(targetOf(path, query), { pass: token }).catch((error: unknown) => {
      console.error('[preview]', error)
      return null
    })
    if (!page || page.status >= 500) return say(503, sentences.unready)
    const { code: locale } = localeBySite(siteLocaleOf(path))
    const html = withBanner(page.body.toString('utf8'), { pass, path: withKnownQuery(path, query), locale, cmsPublicUrl })
    return { status: page.status, headers: { ...page.headers, ...headers }, body: Buffer.from(html) }
  }

  return (request, path, query) => {
    if (path === openPath) return Promise.resolve(open(query.get('link') ?? ''))
    if (path === endPath) return Promise.resolve(end(query.get('to')))
    const token = cookie.read(request)
    if (!token || isRoute(path)) return null
    const pass = readToken(secret, 'preview-pass', token, now(), readPass)
    return pass && show(path, query, token, pass)
  }
}

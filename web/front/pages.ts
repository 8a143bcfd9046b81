import { pathOf, placeOf, siteLocaleOf } from '../shared/utils/paths.ts'
import { withKnownQuery } from '../shared/utils/query.ts'
import { etagOf, plain, type Answer } from './answer.ts'
import type { Render } from './render.ts'

/** After how many seconds a client may try again while the CMS does not answer. */
const retryAfter = '30'

const apology = [
  'Diese Seite ist gerade nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'In Not: 110 (Polizei), 112 (Rettungsdienst), 116 016 (Hilfetelefon Gewalt gegen Frauen).',
  '',
  'This page cannot be reached at the moment. Please try again in a few minutes.',
].join('\n')

/** What Nuxt answers besides pages. */
const routes = [
  /^\/(robots\.txt|sitemap\.xml|sitemaps\/[a-z]+\.xml)$/,
  /^\/calendar\/[a-z]+\/(offers\/)?[a-z0-9-]{1,100}\.ics$/,
  /^\/contacts\/[a-z]+\/(offers|institutions)\/[a-z0-9-]{1,100}\.vcf$/,
  /^\/embed\/[a-z]+\.html$/,
  /^\/feeds\/[a-z]+\/(topics\/)?[a-z0-9-]{1,100}\.(atom|json)$/,
  /^\/feeds\/[a-z]+\/events\.ics$/,
  /^\/offline\/[a-z]+(-full)?\.json$/,
]

/** Whether Nuxt answers this with something that is no page. */
export const isRoute = (path: string): boolean => routes.some(route => route.test(path))

const isSlug = (slug: string): boolean => slug.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)

/**
 * The address to render. What has not even the shape of a page (most of it comes from bots) becomes one address per
 * language, so that it costs no question to the CMS and has one answer.
 */
export const targetOf = (path: string, query: URLSearchParams): string => {
  const place = placeOf(path)?.place
  const known = isRoute(path) || (place && (!('slug' in place) || isSlug(place.slug ?? '')))
  return known ? withKnownQuery(path, query) : pathOf(siteLocaleOf(path), { section: 'page', slug: '-' })
}

const finish = (answer: Answer): Answer => {
  // What Nuxt shows when even its error page breaks is made for developers.
  if (answer.status === 500) return finish(plain(503, apology))
  if (answer.status === 200) {
    // A page that a passer-by must not find with the way back.
    if (answer.headers['cache-control'] === 'no-store') return answer
    const cacheControl = 'public, max-age=0, must-revalidate, stale-if-error=86400'
    return { ...answer, headers: { ...answer.headers, 'cache-control': cacheControl, 'etag': etagOf(answer.body) } }
  }
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      ...answer.status === 503 ? { 'retry-after': retryAfter } : {},
    },
  }
}

/**
 * Pages by their canonical address. Only the part of the query that means something reaches the renderer, so that one
 * page has one address for a cache, too. Never fails: when rendering breaks, visitors get plain words and numbers.
 */
export const createPages = (render: Render) => async (path: string, query: URLSearchParams): Promise<Answer> => {
  try {
    return finish(await render(targetOf(path, query)))
  } catch (error) {
    console.error('[front]', error)
    return finish(plain(503, apology))
  }
}

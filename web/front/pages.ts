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

const finish = (answer: Answer): Answer => {
  if (answer.status === 200) {
    const cacheControl = 'public, max-age=0, must-revalidate'
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
    return finish(await render(withKnownQuery(path, query)))
  } catch (error) {
    console.error('[front]', error)
    return finish(plain(503, apology))
  }
}

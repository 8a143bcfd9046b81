import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { votedPlaceOf } from '../../shared/report/voted.ts'
import { dayInBerlin, now } from '../../shared/utils/clock.ts'
import { localeBySite } from '../../shared/utils/locales.ts'
import { pathOf, siteLocaleOf } from '../../shared/utils/paths.ts'
import type { Answer } from '../answer.ts'
import { readAbout, type About } from './about.ts'
import { HourLimit } from './limit.ts'
import { seeOther } from './page.ts'
import type { FormTools } from './report.ts'
import { isSameOrigin } from './same-origin.ts'

/** Answers of one connection in an hour that count. */
const maxVotes = 60

/** Votes of today that are remembered, so that a second tap does not count; hashes in memory alone. */
const maxKnown = 50_000

/** An entry by its type and slug, a page of ours by its section; null for what nobody is asked about. */
const pageOf = ({ path, type, slug }: About) => {
  if (type && slug) return { path, type, slug }
  const place = votedPlaceOf(path)
  return place?.slug === null ? { path, section: place.section } : null
}

/**
 * Takes the answer to "Did this page help?". The same page in the same language counts once a day for one connection;
 * whoever answers gets a thank-you and the way to say more, whether or not it counts.
 */
export const createVote = ({ publicUrl, call, waiting }: FormTools) => {
  const limit = new HourLimit()
  let known = new Set<string>()
  let day = ''

  const isFirst = (vote: string): boolean => {
    const today = dayInBerlin()
    if (day !== today || known.size >= maxKnown) known = new Set()
    day = today
    if (known.has(vote)) return false
    known.add(vote)
    return true
  }

  const count = async (body: string, visitor: string): Promise<void> => {
    const { status } = await call('POST', '/api/page-votes', visitor, body)
    if (status > 0 && status < 500) return
    await waiting.keep({ name: `vote-${randomUUID()}`, path: '/api/page-votes', body })
      .catch((error: unknown) => console.error('[forms] A vote could not be kept.', error))
  }

  return async (request: IncomingMessage, path: string, sent: URLSearchParams, visitor: string): Promise<Answer> => {
    const { site, code } = localeBySite(siteLocaleOf(path))
    const helpful = sent.get('helpful') === 'yes'
    const about = readAbout(sent.get('about'))
    const moment = now()
    const page = about && pageOf(about)
    const isCounted = page && isSameOrigin(request, publicUrl) && !limit.waitOf(visitor, maxVotes, moment)
    if (isCounted && isFirst(`${visitor} ${page.path}`)) {
      limit.count(visitor, moment)
      await count(JSON.stringify({ helpful, locale: code, about: page }), visitor)
    }
    const query = new URLSearchParams({
      ...about && { about: about.path }, kind: helpful ? 'page-helpful' : 'page-not-helpful', voted: 'yes',
    })
    return seeOther(`${pathOf(site, { section: 'report' })}?${query}`)
  }
}

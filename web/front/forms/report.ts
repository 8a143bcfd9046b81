import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { codeSlug } from '../../shared/report/code.ts'
import { hasContacts } from '../../shared/report/contacts.ts'
import type { FormProblem, ReportState, ReportValues } from '../../shared/report/state.ts'
import { now } from '../../shared/utils/clock.ts'
import { localeBySite, type LocaleInfo } from '../../shared/utils/locales.ts'
import { pathOf, siteLocaleOf } from '../../shared/utils/paths.ts'
import { readKind } from '../../shared/report/kinds.ts'
import type { Answer } from '../answer.ts'
import { readAbout } from './about.ts'
import { codeOf } from './code-of.ts'
import type { CmsCall } from './hand-over.ts'
import { HourLimit } from './limit.ts'
import { seeOther, type FormPage } from './page.ts'
import { challengeOf, isProof } from './proof.ts'
import type { Body } from './read-body.ts'
import { readReport, type ReadReport } from './read-report.ts'
import { isSameOrigin } from './same-origin.ts'
import { judgeToken, makeToken } from './token.ts'
import type { WaitingRoom } from './waiting.ts'

/** Reports of one connection in an hour: with and without a proof of work. Many people may share one. */
const maxReports = { proven: 30, plain: 6 }

/** Forms of one connection in an hour that are looked at at all. */
const maxAttempts = 120

const statuses: Record<FormProblem, number> = {
  again: 422, old: 422, foreign: 403, tooMany: 429, unavailable: 503, contacts: 422,
}

export interface FormTools {
  secret: string
  publicUrl: string
  page: FormPage
  call: CmsCall
  waiting: WaitingRoom
}

/** Shows the form, and takes what is sent with it. */
export const createReport = ({ secret, publicUrl, page, call, waiting }: FormTools) => {
  const taken = new HourLimit()
  const attempts = new HourLimit()

  const stateOf = (values: ReportValues, token = makeToken(secret, now())): ReportState => ({
    token, challenge: challengeOf(secret, token), values, fields: {}, problem: null, retryMinutes: null, voted: false,
  })

  /** The form again, with everything that was typed. */
  const again = (path: string, { values, fields }: ReadReport, sent: URLSearchParams, problem: FormProblem | null, wait = 0) => {
    const token = sent.get('token') ?? ''
    const judged = judgeToken(secret, token, now())
    const isKept = judged === 'fine' || judged === 'fast'
    const status = problem ? statuses[problem] : fields.text === 'cut' ? 413 : 422
    return page(path, status, {
      ...stateOf(values, isKept ? token : undefined),
      fields, problem, retryMinutes: wait ? Math.ceil(wait / 60) : null, voted: sent.get('voted') === 'yes',
    }, wait ? { 'retry-after': String(wait) } : {})
  }

  const problemOf = (request: IncomingMessage, sent: URLSearchParams, text: string): FormProblem | null => {
    if (!isSameOrigin(request, publicUrl)) return 'foreign'
    const judged = judgeToken(secret, sent.get('token') ?? '', now())
    if (judged === 'old' || judged === 'wrong') return 'old'
    // No person sees this field.
    if (judged === 'fast' || sent.get('website')) return 'again'
    return hasContacts(text) && sent.get('contacts') !== 'yes' ? 'contacts' : null
  }

  /** Stores it with the CMS, or on disk while that does not answer. @returns the code, null when nothing is stored */
  const store = async (content: object, idempotencyKey: string, visitor: string): Promise<string | null> => {
    const code = codeOf(secret, idempotencyKey)
    const body = JSON.stringify({ ...content, idempotencyKey, code, receivedAt: now().toISOString() })
    const { status, data } = await call('POST', '/api/suggestions', visitor, body)
    if (status === 200 || status === 201) {
      const given: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'code') : null
      return typeof given === 'string' ? given : code
    }
    try {
      await waiting.keep({ name: code, path: '/api/suggestions', body })
      return code
    } catch (error) {
      console.error('[forms] Neither the CMS nor the disk took a report.', error)
      return null
    }
  }

  const take = async (
    request: IncomingMessage, path: string, locale: LocaleInfo, body: Body, visitor: string,
  ): Promise<Answer> => {
    const { fields: sent } = body
    const read = readReport(body)
    const moment = now()
    const busy = attempts.waitOf(visitor, maxAttempts, moment)
    attempts.count(visitor, moment)
    if (busy) return again(path, read, sent, 'tooMany', busy)
    if (!read.report) return again(path, read, sent, null)
    const problem = problemOf(request, sent, read.report.text)
    if (problem) return again(path, read, sent, problem)

    const token = sent.get('token') ?? ''
    const content = { ...read.report, locale: locale.code, about: readAbout(read.values.about) }
    const key = createHash('sha256').update(JSON.stringify([token, content])).digest('base64url')
    const max = isProof(secret, token, sent.get('proof') ?? '') ? maxReports.proven : maxReports.plain
    const wait = taken.waitOf(visitor, max, moment)
    if (wait) return again(path, read, sent, 'tooMany', wait)
    const code = await store(content, key, visitor)
    if (!code) return again(path, read, sent, 'unavailable', 300)
    taken.count(visitor, moment)
    return seeOther(`${pathOf(locale.site, { section: 'outcome', slug: codeSlug(code) })}?new=1`)
  }

  return {
    /** The empty form. `about` names a page, `kind` what is reported, `voted` that the page was just judged. */
    show: (path: string, query: URLSearchParams): Promise<Answer> => {
      const about = readAbout(query.get('about'))?.path ?? null
      const values = { kind: readKind(query.get('kind')), text: '', email: '', about }
      const target = about ? `${path}?${new URLSearchParams({ about })}` : path
      return page(target, 200, { ...stateOf(values), voted: query.get('voted') === 'yes' })
    },
    take: (request: IncomingMessage, path: string, body: Body, visitor: string): Promise<Answer> =>
      take(request, path, localeBySite(siteLocaleOf(path)), body, visitor),
  }
}

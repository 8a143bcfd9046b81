import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { checkDone, checkPath, emptyCheck, type CheckState, type CheckView } from '../../shared/check/state.ts'
import { now } from '../../shared/utils/clock.ts'
import { plain, type Answer } from '../answer.ts'
import type { CmsAnswer, CmsCall } from '../forms/hand-over.ts'
import { HourLimit } from '../forms/limit.ts'
import { seeOther } from '../forms/page.ts'
import { readBody } from '../forms/read-body.ts'
import type { WaitingRoom } from '../forms/waiting.ts'
import type { Render } from '../render.ts'
import { readChanges, type FormChanges } from './changes.ts'

/** Answers of one connection in an hour; a big institution has some dozens of offers. */
const maxPosts = 300

/** Nothing of these pages is kept anywhere, nor told to the next site: whoever has the address may answer. */
const headers: OutgoingHttpHeaders = {
  'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow',
}

const statuses: Partial<Record<CheckView, number>> = {
  unknown: 404, foreign: 404, expired: 410, replaced: 410, unavailable: 503, lost: 503, tooMany: 429,
}

const apology = [
  'Diese Seite ist gerade nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'Ihr Link gilt weiter.',
].join('\n')

const textOf = (data: unknown, name: string): string | null => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : null
  return typeof value === 'string' ? value : null
}

const problemsOf = (data: unknown): Record<string, string> => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'problems') : null
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/**
 * Whether a form comes from a page of ours. These pages tell nobody where somebody was, so browsers call their origin
 * `null`; the token in the address is what counts.
 */
const isForeign = ({ headers: { 'sec-fetch-site': site } }: IncomingMessage): boolean =>
  site !== undefined && site !== 'same-origin'

interface Place { token: string, part: string | undefined }

/** The parts of an address behind a link; null for other addresses. */
const readPlace = (path: string): Place | null => {
  if (path !== checkPath && !path.startsWith(`${checkPath}/`)) return null
  const [token = '', part, ...more] = path.slice(checkPath.length + 1).split('/')
  return more.length === 0 ? { token, part } : { token: '', part: undefined }
}

const stopPart = 'abmelden'

export interface CheckTools {
  render: Render
  call: CmsCall
  waiting: WaitingRoom
}

/** The pages behind the links that institutions get. Null for every other address. GET changes nothing. */
export const createChecks = ({ render, call, waiting }: CheckTools) => {
  const posts = new HourLimit()

  const page = async (
    state: CheckState, more: OutgoingHttpHeaders = {}, status = statuses[state.view] ?? 200,
  ): Promise<Answer> => {
    const sent = { ...headers, ...status === 503 ? { 'retry-after': '60' } : {}, ...more }
    // Rendered without the token: no log of a renderer shall hold it.
    const answer = await render(checkPath, { state }).catch((error: unknown) => {
      console.error('[checks]', error)
      return null
    })
    if (answer?.status !== 200) return plain(503, apology, sent)
    return { ...answer, status, headers: { ...answer.headers, ...sent } }
  }

  const view = (shown: CheckView, base: string, more: Partial<CheckState> = {}) =>
    page({ ...emptyCheck, view: shown, base, ...more })

  /** The page for an answer of the CMS that is no yes. */
  const refusal = ({ status, data, retryAfter }: CmsAnswer, base: string): Promise<Answer> => {
    const state = textOf(data, 'state')
    if (status === 404) return view(state === 'foreign' ? 'foreign' : 'unknown', base)
    if (status === 410) return view(state === 'replaced' ? 'replaced' : 'expired', base)
    if (status === 429) return page({ ...emptyCheck, view: 'tooMany', base }, { 'retry-after': String(retryAfter || 600) })
    return view('unavailable', base)
  }

  const ask = (what: string, body: object, visitor: string) => call('POST', `/api/checks/${what}`, visitor, JSON.stringify(body))

  const show = async ({ token, part }: Place, base: string, query: URLSearchParams, visitor: string): Promise<Answer> => {
    if (part === stopPart) return view('stop', base)
    const done = checkDone.find(word => word === query.get('ok')) ?? null
    const answer = part === undefined ? await ask('read', { token }, visitor) : await ask('form', { token, documentId: part }, visitor)
    if (answer.status === 200) return view(part === undefined ? 'list' : 'form', base, { data: answer.data, done })
    return answer.status === 0 && done === 'kept' ? view('kept', base) : refusal(answer, base)
  }

  /** Hands an answer over, or keeps it on disk while the CMS does not take it. */
  const send = async (statement: object, visitor: string): Promise<CmsAnswer | 'kept' | 'lost'> => {
    const body = JSON.stringify({ ...statement, receivedAt: now().toISOString() })
    const answer = await call('POST', '/api/checks/answers', visitor, body)
    if (answer.status !== 0 && answer.status < 500) return answer
    const key = createHash('sha256').update(JSON.stringify(statement)).digest('hex').slice(0, 16)
    // Later ones are handed over later: what somebody said last counts.
    return waiting.keep({ name: `check-${now().getTime().toString(36)}-${key}`, path: '/api/checks/answers', body }).then(
      () => 'kept' as const,
      (error: unknown) => {
        console.error('[checks] Neither the CMS nor the disk took an answer.', error)
        return 'lost' as const
      },
    )
  }

  /** @param about the offer that somebody spoke about, to go on from there */
  const settle = (
    answer: CmsAnswer | 'kept' | 'lost', base: string, done: string, about?: string,
  ): Promise<Answer> | Answer => {
    if (answer === 'kept') return seeOther(`${base}?ok=kept`)
    if (answer === 'lost') return view('lost', base)
    return answer.status === 200 ? seeOther(`${base}?ok=${done}${about === undefined ? '' : `#angebot-${about}`}`) : refusal(answer, base)
  }

  /** Buttons say what they mean: `all`, or an answer and the offer that it is about. */
  const takeTap = async (fields: URLSearchParams, { token }: Place, base: string, visitor: string): Promise<Answer> => {
    const [word = '', documentId = ''] = (fields.get('antwort') ?? '').split(':')
    if (word === 'all') return settle(await send({ token, documentId: 'all', answer: 'right' }, visitor), base, 'all')
    if (!['right', 'gone', 'undo'].includes(word)) return seeOther(base)
    const answer = await send({ token, documentId, answer: word }, visitor)
    return settle(answer, base, word === 'undo' ? 'undone' : word, documentId)
  }

  const formAgain = async (
    { token, part }: Place, base: string, { sent, note }: FormChanges, problems: Record<string, string>, visitor: string,
  ): Promise<Answer> => {
    const form = await ask('form', { token, documentId: part }, visitor)
    if (form.status !== 200) return refusal(form, base)
    return page({ ...emptyCheck, view: 'form', base, data: form.data, sent, note, problems }, {}, 422)
  }

  const takeForm = async (fields: URLSearchParams, place: Place, base: string, visitor: string): Promise<Answer> => {
    const { token, part: documentId } = place
    const changed = readChanges(fields)
    const { changes, note } = changed
    if (Object.keys(changes).length === 0 && note === '') return seeOther(`${base}?ok=unchanged`)
    const answer = await send({ token, documentId, answer: 'changed', changes, ...note === '' ? {} : { note } }, visitor)
    if (answer !== 'kept' && answer !== 'lost' && answer.status === 422) {
      return formAgain(place, base, changed, problemsOf(answer.data), visitor)
    }
    const nothing = answer !== 'kept' && answer !== 'lost' && answer.status === 200 && textOf(answer.data, 'code') === null
    return settle(answer, base, nothing ? 'unchanged' : 'changed', nothing ? undefined : documentId)
  }

  const stop = async ({ token }: Place, base: string, visitor: string): Promise<Answer> => {
    const answer = await ask('stop', { token }, visitor)
    return answer.status === 200 ? view('stopped', base) : refusal(answer, base)
  }

  const take = async (request: IncomingMessage, place: Place, base: string, visitor: string): Promise<Answer> => {
    const wait = posts.waitOf(visitor, maxPosts, now())
    if (wait) return page({ ...emptyCheck, view: 'tooMany', base }, { 'retry-after': String(wait) })
    posts.count(visitor, now())
    // Mail programs press this button for their users, from nowhere (RFC 8058).
    if (place.part === stopPart) return stop(place, base, visitor)
    const body = await readBody(request)
    if (!body || body.isCut || isForeign(request)) return plain(body?.isCut ? 413 : 415, 'Hier wird nur das Formular dieser Seite angenommen.', headers)
    return place.part === undefined
      ? takeTap(body.fields, place, base, visitor)
      : takeForm(body.fields, place, base, visitor)
  }

  return (
    request: IncomingMessage, path: string, query: URLSearchParams, visitor: () => string,
  ): Promise<Answer> | null => {
    const place = readPlace(path)
    if (!place) return null
    if (!/^[0-9a-f]{40}$/.test(place.token) || (place.part !== undefined && !/^[a-z0-9]{1,40}$/.test(place.part))) {
      return view('unknown', '')
    }
    const base = `${checkPath}/${place.token}`
    return request.method === 'POST' ? take(request, place, base, visitor()) : show(place, base, query, visitor())
  }
}

import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http'
import { Socket } from 'node:net'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { counted, limitsOf, type Caller } from '../limits'
import { locales } from '../locales/locales'
import { searchOf } from '../search'
import { Answers } from './answers'
import { Entry } from './entry'
import { make, type Made } from './make'
import { PresentMoment, type Moment } from './moment'
import { readQuestion, type Question } from './question'
import { remembered } from './remembered'
import { sendEntry } from './send'

/** The languages that HSDS negotiates; see open-data/hsds/http/query. */
const negotiable = locales.map(({ code }) => code).filter(code => code !== 'de-simple')

const hit = ['Server-Timing', 'cache;desc=hit'] as const
const miss = ['Server-Timing', 'cache;desc=miss'] as const

const nothing = Buffer.from('{"data":[]')

/** What a search did not find is counted each time that somebody asks. */
const isNothingFound = ({ path }: Question, { body }: Made): boolean =>
  path === '/api/search' && body.subarray(0, nothing.length).equals(nothing)

const keyOf = ({ url }: Question, language: string | undefined): string => language === undefined ? url : `${url} ${language}`

/**
 * Answers questions that were answered before with the same bytes, before Koa does its work. Everything else, and every
 * failure of this room itself, goes on as if it was not there.
 */
export const createListener = (strapi: Core.Strapi, maxBytes: number, next: RequestListener): RequestListener => {
  const answers = new Answers(maxBytes)
  const present = new PresentMoment(strapi)
  const limits = limitsOf(strapi)

  /** The language in which an answer without `locale` comes, as Koa reads the header. */
  const negotiate = remembered(500, (accepted: string): string => {
    const request = new IncomingMessage(new Socket())
    if (accepted !== '') request.headers['accept-language'] = accepted
    const found = strapi.server.app.createContext(request, new ServerResponse(request)).acceptsLanguages(negotiable)
    return typeof found === 'string' ? found : 'de'
  })

  /** Counts the request. Gives back what is to be sent along, or undefined for one too many. */
  const count = (caller: Caller, moment: Date): readonly string[] | undefined => {
    const { headers, refused } = limits.takeOne(caller, moment)
    return refused ? undefined : Object.entries(headers).flat()
  }

  const languageOf = ({ isNegotiated }: Question, { headers }: IncomingMessage): string | undefined =>
    isNegotiated ? negotiate(headers['accept-language'] ?? '') : undefined

  const ask = (question: Question, { version, day }: Moment, language: string | undefined, key: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    // Of an index that still follows, an answer would be believed until the next change. What it had followed before the
    // reading begins is in the answer.
    const isComplete = !question.isSearch || searchOf(strapi)?.hasFollowed(version, day) === true
    return answers.ask(key, () => make(next, question.url, headers, request => counted.add(request)),
      made => isComplete && !isNothingFound(question, made))
  }

  const send = (request: IncomingMessage, response: ServerResponse, key: string, entry: Entry, more: readonly string[]) =>
    sendEntry(request, response, entry, more, () => answers.recount(key, entry))

  /** Gives back whether it has answered. What must be waited for stands here, and nothing else. */
  const answer = async (request: IncomingMessage, response: ServerResponse, question: Question, told: readonly string[]) => {
    counted.add(request)
    const moment = await present.get()
    answers.at(moment)
    const language = languageOf(question, request)
    const key = keyOf(question, language)
    const known = answers.known(key)
    const found = known ?? await ask(question, moment, language, key)
    if (found === 'none') return false
    if (!response.destroyed) await send(request, response, key, found, [...told, ...known ? hit : miss])
    return true
  }

  /** Answers at once what is known, else later. Gives back false, or a promise of it, for what Koa must answer. */
  const begin = (request: IncomingMessage, response: ServerResponse, question: Question, caller: Caller, time: Date) => {
    const told = count(caller, time)
    if (!told) return false
    const moment = present.get()
    if (!(moment instanceof Promise)) {
      answers.at(moment)
      const key = keyOf(question, languageOf(question, request))
      const known = answers.known(key)
      if (known instanceof Entry) {
        return send(request, response, key, known, told.length === 0 ? hit : [...told, ...hit])?.then(() => true) ?? true
      }
    }
    return answer(request, response, question, told)
  }

  const failed = (response: ServerResponse, error: unknown): boolean => {
    strapi.log.error(`Answer cache: ${String(error)}`)
    return response.headersSent
  }

  const begun = (request: IncomingMessage, response: ServerResponse, question: Question): boolean | Promise<boolean> => {
    try {
      const { method = 'GET', url = '', headers, socket: { remoteAddress } } = request
      const time = now()
      const caller = limits.callerOf({ method, url, headers, remoteAddress, body: '' }, time)
      const result = caller instanceof Promise
        ? caller.then(known => begin(request, response, question, known, time))
        : begin(request, response, question, caller, time)
      return result instanceof Promise ? result.catch((error: unknown) => failed(response, error)) : result
    } catch (error) {
      return failed(response, error)
    }
  }

  return (request, response) => {
    const question = readQuestion(request)
    const result = question ? begun(request, response, question) : false
    if (result === false) next(request, response)
    else if (result instanceof Promise) {
      void result.then((isAnswered) => {
        if (!isAnswered) next(request, response)
      })
    }
  }
}

import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { encodingFor } from '../compression'
import { counted, limitsOf } from '../limits'
import { locales } from '../locales/locales'
import { searchOf } from '../search'
import { Answers } from './answers'
import type { Entry } from './entry'
import { make, type Made } from './make'
import { PresentMoment, type Moment } from './moment'
import { readQuestion, type Question } from './question'
import { hasAlready, sendBody, sendKnown } from './send'

/** The languages that HSDS negotiates; see open-data/hsds/http/query. */
const negotiable = locales.map(({ code }) => code).filter(code => code !== 'de-simple')

const nothing = Buffer.from('{"data":[]')

/** What a search did not find is counted each time that somebody asks. */
const isNothingFound = ({ path }: Question, { body }: Made): boolean =>
  path === '/api/search' && body.subarray(0, nothing.length).equals(nothing)

/**
 * Answers questions that were answered before with the same bytes, before Koa does its work. Everything else, and every
 * failure of this room itself, goes on as if it was not there.
 */
export const createListener = (strapi: Core.Strapi, maxBytes: number, next: RequestListener): RequestListener => {
  const answers = new Answers(maxBytes)
  const present = new PresentMoment(strapi)
  const limits = limitsOf(strapi)

  /** The language in which an answer without `locale` comes, as Koa reads the header. */
  const negotiate = (request: IncomingMessage): string => {
    const { app } = strapi.server
    const accepted = app.createContext(request, new ServerResponse(request)).acceptsLanguages(negotiable)
    return typeof accepted === 'string' ? accepted : 'de'
  }

  /** Counts the request. Gives back what is to be sent along, or undefined for one too many. */
  const count = async (request: IncomingMessage): Promise<readonly string[] | undefined> => {
    const { method = 'GET', url = '', headers, socket: { remoteAddress } } = request
    const moment = now()
    const caller = await limits.callerOf({ method, url, headers, remoteAddress, body: '' }, moment)
    const { headers: told, refused } = limits.takeOne(caller, moment)
    return refused ? undefined : Object.entries(told).flat()
  }

  const ask = (question: Question, { version, day }: Moment, language: string | undefined, key: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    // Of an index that still follows, an answer would be believed until the next change. What it had followed before the
    // reading begins is in the answer.
    const isComplete = !question.isSearch || searchOf(strapi)?.hasFollowed(version, day) === true
    return answers.ask(key, () => make(next, question.url, headers, request => counted.add(request)),
      made => isComplete && !isNothingFound(question, made))
  }

  const send = async (request: IncomingMessage, response: ServerResponse, key: string, entry: Entry, more: readonly string[]) => {
    if (hasAlready(request.headers, entry)) return sendKnown(response, entry, more)
    if (request.method === 'HEAD') return sendBody(response, entry, more, null, null, entry.body.length)
    const encoding = entry.packingFor(encodingFor(request.headers['accept-encoding']))
    const body = encoding === null ? entry.body : await entry.bytes(encoding, () => answers.recount(key, entry))
    sendBody(response, entry, more, encoding, body, body.length)
  }

  /** Gives back whether it has answered. */
  const answer = async (request: IncomingMessage, response: ServerResponse, question: Question): Promise<boolean> => {
    const told = await count(request)
    if (!told) return false
    counted.add(request)
    const known = present.get()
    const moment = known instanceof Promise ? await known : known
    answers.at(moment)
    const language = question.isNegotiated ? negotiate(request) : undefined
    const key = language === undefined ? question.url : `${question.url} ${language}`
    const hit = answers.known(key)
    const found = hit ?? await ask(question, moment, language, key)
    if (found === 'none') return false
    if (!response.destroyed) await send(request, response, key, found, [...told, 'Server-Timing', hit ? 'cache;desc=hit' : 'cache;desc=miss'])
    return true
  }

  return (request, response) => {
    const question = readQuestion(request)
    if (!question) return next(request, response)
    answer(request, response, question).catch((error: unknown) => {
      strapi.log.error(`Answer cache: ${String(error)}`)
      return response.headersSent
    }).then((isAnswered) => {
      if (!isAnswered) next(request, response)
    })
  }
}

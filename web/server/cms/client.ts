import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { setTimeout as delay } from 'node:timers/promises'
import axios, { isAxiosError } from 'axios'
import { stringify } from 'qs'
import { siteHeaders } from '../../shared/site-signature.ts'
import { noteAnswer, noteFailure } from '../../shared/used-answers.ts'
import { now } from '../../shared/utils/clock.ts'
import { CmsAbsentError, CmsUnavailableError } from './errors.ts'

export interface CmsClient {
  /**
   * Asks for one document that may not exist. Asks once, and twice more when that fails at once.
   * @param path begins with a slash; its parts are already encoded
   * @throws CmsAbsentError for 404, CmsUnavailableError for everything else that is not an answer
   */
  entry: (path: string, query: object) => Promise<unknown>

  /** Asks for what always exists, as a list does. @throws CmsUnavailableError for everything that is not an answer */
  always: (path: string, query: object) => Promise<unknown>

  /** The same client for a preview: the CMS answers with the draft that the pass names. */
  withPreview: (pass: string) => CmsClient
}

/** How long one request may take, in milliseconds. */
const timeout = 4000

/** Pauses before the second and the third attempt, in milliseconds. */
const pauses = [100, 400]

/** A restarting CMS or a dropped connection: worth another attempt. A time-out is not: visitors have waited enough. */
const worthRepeating = (error: unknown): boolean => {
  if (!isAxiosError(error)) return false
  if (error.response) return [502, 503, 504].includes(error.response.status)
  return error.code !== 'ECONNABORTED' && error.code !== 'ETIMEDOUT'
}

const explain = (path: string, error: unknown): Error => {
  if (!isAxiosError(error)) return new CmsUnavailableError(`${path}: ${String(error)}`, { cause: error })
  // Under an old slug there is nothing any more: the front server leads on from a page that was not found.
  if (error.response?.status === 404 || error.response?.status === 301) return new CmsAbsentError(path)
  const reason = error.response ? `status ${error.response.status}` : error.code ?? error.message
  return new CmsUnavailableError(`${path}: ${reason}`, { cause: error })
}

/**
 * A client with its own pool of connections. Make one per process.
 * @param secret what it signs its questions with; empty where there is none, and then there are no previews
 */
export const createCmsClient = (baseURL: string, secret = ''): CmsClient => {
  const http = axios.create({
    baseURL,
    timeout,
    headers: { accept: 'application/json' },
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: 32 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: 32 }),
    maxContentLength: 10_000_000,
    maxRedirects: 0,
    proxy: false,
  })

  const ask = async (path: string, query: object): Promise<unknown> => {
    const url = `${path}${stringify(query, { addQueryPrefix: true, arrayFormat: 'indices', skipNulls: true })}`
    const { data, headers } = await http.get<unknown>(url, { headers: siteHeaders(secret, { method: 'GET', url, time: now() }) })
    noteAnswer(url, headers.etag)
    return data
  }

  const attempt = async (path: string, query: object, remaining: number[]): Promise<unknown> => {
    try {
      return await ask(path, query)
    } catch (error) {
      const [pause, ...later] = remaining
      if (pause === undefined || !worthRepeating(error)) {
        const explained = explain(path, error)
        if (explained instanceof CmsAbsentError) noteAnswer(path, null)
        else noteFailure()
        throw explained
      }
      await delay(pause)
      return attempt(path, query, later)
    }
  }

  const clientFor = (preview?: string): CmsClient => {
    const entry = (path: string, query: object) =>
      attempt(path, preview === undefined ? query : { ...query, preview }, pauses)
    return {
      entry,
      always: (path, query) => entry(path, query).catch((error: unknown) => {
        noteFailure()
        throw error instanceof CmsAbsentError ? new CmsUnavailableError(`${path}: status 404`, { cause: error }) : error
      }),
      withPreview: clientFor,
    }
  }
  return clientFor()
}

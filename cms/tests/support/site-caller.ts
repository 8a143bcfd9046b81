import { randomUUID } from 'node:crypto'
import request from 'supertest'
import { signatureOf } from '../../src/site-caller/signature'
import { siteSecret } from './server'

export interface CallOptions {
  visitor?: string
  secret?: string
  time?: number
  /** What is signed instead of what is sent. */
  signedBody?: string
}

/** Calls a CMS as the site does. */
export const siteCaller = (url: string) => {
  const headers = (method: string, path: string, body: string, options: CallOptions) => {
    const { visitor = 'test-visitor', secret = siteSecret, time = Date.now(), signedBody = body } = options
    const signature = signatureOf(secret, { method, url: path, time, visitor, body: signedBody })
    return { 'x-site-signature': `${time}.${signature}`, 'x-site-visitor': visitor }
  }
  return {
    post: async (path: string, data: unknown, options: CallOptions = {}) => {
      const body = JSON.stringify(data)
      return request(url).post(path).set('Content-Type', 'application/json').set(headers('POST', path, body, options)).send(body)
    },
    get: async (path: string, options: CallOptions = {}) => request(url).get(path).set(headers('GET', path, '', options)),
  }
}

/** A report as the site hands it over. */
export const report = (more: object = {}) => ({
  idempotencyKey: randomUUID(),
  code: Array.from(randomUUID().replaceAll('-', '').slice(0, 8), letter => letter.replace('0', 'x').replace('1', 'y')).join(''),
  kind: 'missing-offer',
  text: 'Es fehlt das Elterncafé im Nordviertel.',
  email: null,
  locale: 'de',
  about: null,
  receivedAt: new Date().toISOString(),
  ...more,
})

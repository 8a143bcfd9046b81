import request from 'supertest'
import { z } from 'zod'
import { admin } from './server'

const loginSchema = z.object({ data: z.object({ token: z.string() }) })
const documentSchema = z.object({ data: z.object({ documentId: z.string() }) })

const localeQuery = (locale: string) => `?locale=${encodeURIComponent(locale)}`

/** Writes as an editor does: through the dashboard's own API. */
export const signIn = async (url: string) => {
  const login = await request(url).post('/admin/login').send(admin).expect(200)
  const { token } = loginSchema.parse(login.body).data
  const base = (uid: string) => `/content-manager/collection-types/${uid}`
  const send = async (method: 'post' | 'put' | 'delete', path: string, body: object = {}) => {
    const answer = await request(url)[method](path).set('Authorization', `Bearer ${token}`).send(body)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    const answered: unknown = answer.body
    return answered
  }
  return {
    token,
    /** Creates a draft and returns its documentId. */
    create: async (uid: string, data: object, locale = 'de') =>
      documentSchema.parse(await send('post', `${base(uid)}${localeQuery(locale)}`, data)).data.documentId,
    update: async (uid: string, documentId: string, data: object, locale = 'de') =>
      send('put', `${base(uid)}/${documentId}${localeQuery(locale)}`, data),
    /** Publishes what is given, as the dashboard's button does. */
    publish: async (uid: string, documentId: string, data: object = {}, locale = 'de') =>
      send('post', `${base(uid)}/${documentId}/actions/publish${localeQuery(locale)}`, data),
    unpublish: async (uid: string, documentId: string, locale = 'de') =>
      send('post', `${base(uid)}/${documentId}/actions/unpublish${localeQuery(locale)}`),
    discard: async (uid: string, documentId: string, locale = 'de') =>
      send('post', `${base(uid)}/${documentId}/actions/discard${localeQuery(locale)}`),
    remove: async (uid: string, documentId: string, locale = '*') =>
      send('delete', `${base(uid)}/${documentId}${localeQuery(locale)}`),
  }
}

export type Editor = Awaited<ReturnType<typeof signIn>>

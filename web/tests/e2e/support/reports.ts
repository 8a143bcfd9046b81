import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { signIn, type Editor } from '../../../../cms/tests/support/editor'
import { attributes, readHtml } from './html'

const ListSchema = z.object({ results: z.array(z.record(z.string(), z.unknown())) })

const editors = new Map<string, Promise<Editor>>()

/** The editor of a CMS, signed in once: the dashboard does not let anybody sign in over and over. */
export const editorOf = (cmsUrl: string): Promise<Editor> => {
  const editor = editors.get(cmsUrl) ?? signIn(cmsUrl)
  editors.set(cmsUrl, editor)
  return editor
}

const readList = async (cmsUrl: string, uid: string, filters: Record<string, string>) => {
  const { token } = await editorOf(cmsUrl)
  const answer = await fetch(`${cmsUrl}/content-manager/collection-types/${uid}?${new URLSearchParams(filters)}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return ListSchema.parse(await answer.json()).results
}

/** The reports that editors see, by a part of their text. */
export const readReports = async (cmsUrl: string, text: string) =>
  readList(cmsUrl, 'api::suggestion.suggestion', { 'filters[text][$contains]': text })

/** The sums of a page. */
export const readVotes = async (cmsUrl: string, path: string) =>
  readList(cmsUrl, 'api::page-vote.page-vote', { 'filters[path]': path })

/** Longer than the form thinks that nobody can write so fast. */
export const writingTime = 3200

let people = 0

/** Somebody with a connection of their own: the site is started behind a proxy that it trusts. */
export const somebody = () => `198.51.100.${people += 1}`

/** Uses the form as a browser without JavaScript does. */
export const person = (siteUrl: string, address = somebody()) => {
  const headers = { 'x-forwarded-for': address, 'origin': siteUrl, 'sec-fetch-site': 'same-origin' }
  const post = async (fields: Record<string, string>, path = '/melden', more: Record<string, string> = {}) =>
    readHtml(`${siteUrl}${path}`, { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams(fields) })
  return {
    get: async (path: string) => readHtml(`${siteUrl}${path}`, { headers }),
    post,
    /** Opens the form and takes the time that writing takes. */
    open: async (path = '/melden') => {
      const { text } = await readHtml(`${siteUrl}${path}`, { headers })
      await wait(writingTime)
      return attributes(text, /<input type="hidden" name="token"[^>]*>/g, 'value')[0] ?? ''
    },
  }
}

export const fields = (token: string, more: Record<string, string> = {}) =>
  ({ token, kind: 'missing-offer', text: 'Es fehlt etwas.', email: '', about: '', website: '', ...more })

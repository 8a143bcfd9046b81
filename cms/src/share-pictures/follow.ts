import type { Core } from '@strapi/strapi'
import { readContentChanges, readContentVersion } from '../content-version'
import { locales } from '../locales/locales'
import { RequestError } from '../public-api/request-error'
import { pictureTypeOf, readPictureContent } from './content'
import { pictureOf } from './store'

/** More entries at once are an import: their pictures are drawn when somebody wants them. */
const maxEntries = 12

/** For so long it may draw in a run: other jobs wait for it, mails among them. The rest is drawn on demand; in milliseconds. */
const budget = 3000

/** Up to where this process has followed; it begins where it started. */
let followed: number | undefined

/** Whether an entry has a picture: it may be offline by now, or discreet. */
const drawIn = async (strapi: Core.Strapi, uid: string, documentId: string, locale: (typeof locales)[number]['code']) => {
  const type = pictureTypeOf(uid)
  if (!type) return false
  try {
    const content = await readPictureContent(strapi, type, { documentId }, locale)
    return await pictureOf(strapi, content, 'link') !== null
  } catch (error) {
    if (error instanceof RequestError) return false
    throw error
  }
}

/** Draws the pictures of what was published since the last look, in every language. A job. */
export const followChanges = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const version = await readContentVersion(strapi)
  const since = followed ?? version
  followed = version
  if (since === version) return undefined
  const changes = await readContentChanges(strapi, since)
  const entries = new Map(changes.flatMap(({ uid, documentId, action }) =>
    (documentId !== null && pictureTypeOf(uid) && !/delete|unpublish/.test(action) ? [[`${uid} ${documentId}`, { uid, documentId }] as const] : [])))
  if (entries.size === 0 || entries.size > maxEntries) return undefined
  const end = performance.now() + budget
  let drawn = 0
  for (const { uid, documentId } of entries.values()) {
    for (const { code } of locales) {
      if (performance.now() > end) break
      if (await drawIn(strapi, uid, documentId, code)) drawn += 1
    }
  }
  return drawn > 0 ? `Bilder für geteilte Links: ${drawn} bereit.` : undefined
}

import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { currentUser } from '../admin-api/user'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { refuse } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { usageWords } from './sentence'
import { sitePageKey } from './site-pages'
import { readUsages, type Usage } from './usages'
import { forUser } from './visible'

/** Refuses with a sentence that says where; the details name every entry, so that a reader can link them. */
export const refuseUsed = (what: string, usages: readonly Usage[]): never => {
  throw new errors.ApplicationError(
    `${what} wird noch verwendet und wurde nicht gelöscht. ${usageWords(usages)}.`, { usages },
  )
}

const refuseDeleting = async (strapi: Core.Strapi, uid: ContentUid, documentId: string) => {
  if (uid === 'api::page.page' && await sitePageKey(strapi, documentId) !== undefined) {
    refuse('Auf diese Seite führen feste Verweise der Website, zum Beispiel unten auf jeder Seite. Sie lässt sich ändern, aber nicht löschen.')
  }
  const usages = await readUsages(strapi, uid, documentId)
  if (usages.length > 0) refuseUsed('Dieser Eintrag', forUser(usages, currentUser(strapi)))
}

/**
 * Nobody deletes what other entries point at. The rule is for people: commands that remove whole sets of content
 * (demo, trial volume) know what they do. Call it in `register`, after the editorial rules.
 */
export const registerUsageRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (action !== 'delete' || !isContentUid(uid) || !isRecord(params) || !strapi.requestContext.get()) return next()
    const { documentId, locale } = params
    const isWhole = [locale ?? defaultLocale].flat().some(one => one === '*' || one === defaultLocale)
    if (isWhole && typeof documentId === 'string') await refuseDeleting(strapi, uid, documentId)
    return next()
  })
}

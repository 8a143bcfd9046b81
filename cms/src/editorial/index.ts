import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { describeTextPictures, requireAltTexts } from '../media/alt-text'
import { carryFacts } from './carry-facts'
import { noteDemandState } from './demand-history'
import { refuse, refuseFields } from './errors'
import { keepGermanFacts } from './facts'
import { germanExists } from './german'
import { refuseImpossible } from './impossible'
import { normalisePhones } from './phones'
import { requireForPublishing } from './required'
import { settleAddresses } from './slugs'
import { checkValues } from './values'

const germanFirst = 'Bitte legen Sie den Eintrag zuerst auf Deutsch an.'

/** The languages that an action is about; without a statement Strapi takes the default language. */
const localesOf = (params: Record<string, unknown>): string[] => {
  const { locale } = params
  if (Array.isArray(locale)) return locale.map(String)
  return [typeof locale === 'string' && locale !== '' ? locale : defaultLocale]
}

const includesGerman = (locales: readonly string[]) => locales.includes(defaultLocale) || locales.includes('*')

const idOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

const beforeWrite = async (
  strapi: Core.Strapi, uid: ContentUid, action: 'create' | 'clone' | 'update', params: Record<string, unknown>,
) => {
  const data = isRecord(params.data) ? params.data : {}
  const documentId = idOf(action === 'create' ? data.documentId : params.documentId)
  const locales = localesOf(params)
  const { attributes } = strapi.contentType(uid)
  const problems = [
    ...checkValues(strapi, attributes, data),
    ...(includesGerman(locales) ? [normalisePhones, refuseImpossible].flatMap(check => check(strapi, attributes, data)) : []),
  ]
  if (problems.length > 0) refuseFields(problems)
  await describeTextPictures(strapi, strapi.contentType(uid).attributes, data)
  if (includesGerman(locales)) {
    const own = action === 'update' || action === 'create' ? documentId : undefined
    await settleAddresses(strapi, { uid, action, documentId: own, data })
    if (action === 'update' && documentId !== undefined) await noteDemandState(strapi, uid, documentId, data)
  } else if (action === 'clone') {
    refuse('Bitte duplizieren Sie die deutsche Fassung.')
  } else if (documentId === undefined) {
    refuse(germanFirst)
  } else {
    await keepGermanFacts(strapi, uid, documentId, locales[0] ?? defaultLocale, data)
  }
}

const beforePublish = async (strapi: Core.Strapi, uid: ContentUid, documentId: string, locales: readonly string[]) => {
  await requireAltTexts(strapi, uid, documentId, locales)
  if (includesGerman(locales)) return requireForPublishing(strapi, uid, documentId)
  if (!await germanExists(strapi, uid, documentId, 'published')) {
    refuse('Bitte veröffentlichen Sie zuerst die deutsche Fassung.')
  }
}

/**
 * The rules on write, for everybody: dashboard, REST, seed and jobs alike. German first; facts and relations in German
 * only; German offline takes every language offline; addresses are unique; what is published is complete.
 */
export const registerEditorialRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isContentUid(uid) || !isRecord(params)) return next()
    const documentId = idOf(params.documentId)

    if (action === 'create' || action === 'clone' || action === 'update') {
      await beforeWrite(strapi, uid, action, params)
      if (params.status !== 'published') return next()
      // Publishing in the same step: look at what has been written, and take it back when it is not complete.
      return strapi.db.transaction(async () => {
        const result = await next()
        const written = isRecord(result) ? idOf(result.documentId) : undefined
        if (written !== undefined) await beforePublish(strapi, uid, written, localesOf(params))
        return result
      })
    }
    if (action === 'publish' && documentId !== undefined) {
      const locales = localesOf(params)
      await beforePublish(strapi, uid, documentId, locales)
      if (!locales.includes(defaultLocale)) return next()
      return strapi.db.transaction(async () => {
        const result = await next()
        await carryFacts(strapi, uid, documentId)
        return result
      })
    }
    if ((action === 'unpublish' || action === 'delete') && includesGerman(localesOf(params))) params.locale = '*'
    return next()
  })
}

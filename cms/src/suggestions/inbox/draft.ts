import type { Core } from '@strapi/strapi'
import { refuse } from '../../editorial/errors'
import { defaultLocale } from '../../locales/locales'
import { suggestionUid } from '../models'
import { findSuggestion, type SuggestionRow } from '../read-row'
import { updateSuggestion } from '../update'
import { factsInText } from './facts-in-text'

/** What a report can become. */
export const draftUids = ['api::offer.offer', 'api::institution.institution'] as const

export type DraftUid = (typeof draftUids)[number]

/** What is missing, says the report; praise and corrections become nothing. */
export const draftUidOf = ({ kind }: Pick<SuggestionRow, 'kind'>): DraftUid | null => {
  if (kind === 'missing-institution') return 'api::institution.institution'
  return kind === 'missing-offer' ? 'api::offer.offer' : null
}

const phonesOf = (numbers: readonly string[]) => numbers.map(number => ({ number, type: 'voice' as const }))

/**
 * The first words and the facts of the text, never all of it: what somebody told us stays with the report, is shown
 * beside the draft, and is deleted with the report.
 */
const createDraft = async (strapi: Core.Strapi, uid: DraftUid, text: string): Promise<string> => {
  const { title, phones, email, website } = factsInText(text)
  const facts = website === null ? {} : { website }
  if (uid === 'api::institution.institution') {
    const data = { ...facts, name: title, email, phones: phonesOf(phones) }
    return (await strapi.documents(uid).create({ locale: defaultLocale, data })).documentId
  }
  const contact = phones.length > 0 || email !== null ? { contact: { phones: phonesOf(phones), email } } : {}
  const data = { ...facts, ...contact, title }
  return (await strapi.documents(uid).create({ locale: defaultLocale, data })).documentId
}

/** The entry that was made of a report, unless it is gone. */
export const findResult = async (strapi: Core.Strapi, { resultType, resultDocumentId }: SuggestionRow) => {
  const uid = draftUids.find(known => known === resultType)
  if (uid === undefined || resultDocumentId === null) return null
  const where = { documentId: resultDocumentId, locale: defaultLocale }
  if (await strapi.db.query(uid).count({ where: { ...where, publishedAt: null } }) === 0) return null
  const isPublished = await strapi.db.query(uid).count({ where: { ...where, publishedAt: { $ne: null } } }) > 0
  return { uid, documentId: resultDocumentId, isPublished }
}

/** Makes a draft of a report, once, and remembers it there. @returns where it is */
export const draftFrom = async (strapi: Core.Strapi, documentId: string): Promise<{ uid: DraftUid, documentId: string }> =>
  strapi.db.transaction(async () => {
    const row = await findSuggestion(strapi, documentId)
    const uid = draftUidOf(row)
    if (!uid) return refuse('Aus diesem Hinweis kann kein Entwurf werden.')
    if (await findResult(strapi, row)) refuse('Aus diesem Hinweis gibt es schon einen Entwurf.')
    const made = await createDraft(strapi, uid, row.text)
    await strapi.db.query(suggestionUid).update({ where: { id: row.id }, data: { resultType: uid, resultDocumentId: made } })
    if (row.state === 'new') await updateSuggestion(strapi, documentId, { state: 'in-progress' })
    return { uid, documentId: made }
  })

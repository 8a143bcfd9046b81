import type { Core } from '@strapi/strapi'
import { readState, titleField } from '../../comparison'
import { isContentUid } from '../../content-types/uids'
import { defaultLocale, locales } from '../../locales/locales'
import { mailUid } from '../../mail/models'
import { isRow } from '../../public-api/row'
import { readPeople } from '../../revisions/people'
import { replyKey } from '../copies'
import { describeProposal } from '../proposals/describe'
import { findSuggestion, type SuggestionRow } from '../read-row'
import { outcomeUrl } from '../reply/address'
import { replyDelay } from '../reply/job'
import { readyReplies } from '../reply/ready'
import { draftUidOf, findResult } from './draft'

const titleOf = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<string | null> => {
  const state = isContentUid(uid) ? await readState(strapi, uid, documentId, defaultLocale) : undefined
  return state ? String(state.state[titleField(uid)] ?? 'ohne Titel') : null
}

const describeAbout = async (strapi: Core.Strapi, row: SuggestionRow) => {
  const { aboutType: uid, aboutDocumentId: documentId, aboutTitle, aboutPath } = row
  if (aboutTitle === null && aboutPath === null) return null
  const title = uid !== null && documentId !== null ? await titleOf(strapi, uid, documentId) : null
  return {
    title: title ?? aboutTitle ?? aboutPath,
    // What is gone cannot be opened.
    entry: title !== null ? { uid, documentId } : null,
    url: aboutPath === null ? null : `${strapi.config.get<string>('site.url')}${aboutPath}`,
  }
}

const describeResult = async (strapi: Core.Strapi, row: SuggestionRow) => {
  const result = await findResult(strapi, row)
  return result && { ...result, title: await titleOf(strapi, result.uid, result.documentId) }
}

const mailState = async (strapi: Core.Strapi, { code, email, repliedAt }: SuggestionRow) => {
  if (email === null) return null
  const row: unknown = await strapi.db.query(mailUid).findOne({ select: ['state'], where: { key: replyKey(code) } })
  return { delayMinutes: replyDelay / 60_000, queuedAt: repliedAt, state: isRow(row) ? String(row.state) : null }
}

/** Everything about one report, what it is about and what came of it. */
export const readSuggestion = async (strapi: Core.Strapi, documentId: string) => {
  const row = await findSuggestion(strapi, documentId)
  const who = await readPeople(strapi, (row.history ?? []).map(({ userId }) => userId))
  const { id: _id, aboutTitle: _title, aboutPath: _path, aboutType: _type, aboutDocumentId: _about, resultType: _of,
    resultDocumentId: _result, repliedAt: _replied, ...shown } = row
  return {
    ...shown,
    languageName: locales.find(({ code }) => code === row.language)?.name ?? row.language,
    about: await describeAbout(strapi, row),
    result: await describeResult(strapi, row),
    draftUid: draftUidOf(row),
    history: (row.history ?? []).map(({ at, userId, state }) => ({ at, state, who: who(userId, 'person') })),
    mail: await mailState(strapi, row),
    outcomeUrl: outcomeUrl(strapi, row.language, row.code),
    readyReplies: readyReplies(row.language),
    proposal: row.proposal ? await describeProposal(strapi, row.proposal) : null,
  }
}

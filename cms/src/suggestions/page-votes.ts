import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { berlinDay, now } from '../clock'
import type { PageVoteInput } from './input'
import { pageSectionNames } from './page-sections'
import { findSubject } from './subject'

/** The page that was answered about: what tells it apart, and its German name. Null when there is none. */
const findPage = async (strapi: Core.Strapi, about: PageVoteInput['about']): Promise<{ id: string, title: string } | null> => {
  if ('section' in about) return { id: about.section, title: pageSectionNames[about.section] }
  const subject = await findSubject(strapi, about)
  return subject && { id: subject.documentId, title: subject.title }
}

/**
 * Counts an answer to "Did this page help?": sums per page, language and month, nothing about who answered.
 * @returns false when there is no such page
 */
export const countVote = async (strapi: Core.Strapi, { helpful, locale, about }: PageVoteInput): Promise<boolean> => {
  const page = await findPage(strapi, about)
  if (!page) return false
  const month = berlinDay().slice(0, 7)
  const key = `${month} ${locale} ${page.id}`
  const votes = () => strapi.db.getConnection('page_votes')
  const moment = now()
  // One statement, and the key is unique in the database: of several first answers at one moment one makes the row.
  await votes().insert({
    document_id: createHash('sha256').update(key).digest('hex').slice(0, 24),
    key, month, language: locale, path: about.path, title: page.title, helpful: 0, not_helpful: 0,
    created_at: moment, updated_at: moment, published_at: moment,
  }).onConflict('key').ignore()
  await votes().where({ key }).increment(helpful ? 'helpful' : 'not_helpful', 1)
  return true
}

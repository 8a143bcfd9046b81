import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRow } from '../public-api/row'
import { newCode } from './code'
import type { SuggestionInput } from './input'
import { suggestionUid } from './models'
import { findSubject } from './subject'

const codeOf = async (strapi: Core.Strapi, where: object): Promise<string | null> => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ where })
  return isRow(row) && typeof row.code === 'string' ? row.code : null
}

const create = async (strapi: Core.Strapi, input: SuggestionInput, code: string) => {
  const subject = await findSubject(strapi, input.about)
  const received = new Date(input.receivedAt)
  const moment = now()
  await strapi.documents(suggestionUid).create({
    data: {
      idempotencyKey: input.idempotencyKey,
      code,
      kind: input.kind,
      state: 'new',
      text: input.text,
      email: input.email,
      language: input.locale,
      aboutPath: input.about?.path ?? null,
      aboutType: subject?.uid ?? null,
      aboutDocumentId: subject?.documentId ?? null,
      aboutTitle: subject?.title ?? null,
      receivedAt: received > moment ? moment : received,
    },
  })
}

/**
 * Stores a report once, however often it is sent: the same key gets the same code. When this returns, it is in the
 * database.
 * @returns the code, which differs from the proposed one if that was taken (one case in some hundred million)
 */
export const storeSuggestion = async (
  strapi: Core.Strapi, input: SuggestionInput,
): Promise<{ code: string, created: boolean }> => {
  const { idempotencyKey } = input
  const known = await codeOf(strapi, { idempotencyKey })
  if (known) return { code: known, created: false }
  const code = await codeOf(strapi, { code: input.code }) === null ? input.code : newCode()
  try {
    await create(strapi, input, code)
    return { code, created: true }
  } catch (error) {
    // The database has a unique index on the key: somebody stored the same at the same moment.
    const stored = await codeOf(strapi, { idempotencyKey })
    if (stored === null) throw error
    return { code: stored, created: false }
  }
}

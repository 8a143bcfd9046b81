import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRecord } from '../content-types/attributes'
import { refuse } from '../editorial/errors'
import { newCode } from './code'
import { suggestionUid } from './models'
import { closedStates } from './vocabulary'

/** What says where a report came from is never written by hand. */
const fixed = ['code', 'idempotencyKey', 'receivedAt', 'closedAt', 'aboutType', 'aboutDocumentId']

/** What somebody said on the telephone can be noted in the dashboard: it gets its code, too. */
const complete = (data: Record<string, unknown>) => {
  data.code ??= newCode()
  data.idempotencyKey ??= randomUUID()
  data.receivedAt ??= now()
  data.state ??= 'new'
  if (closedStates.includes(String(data.state))) data.closedAt = now()
}

const stateOf = async (strapi: Core.Strapi, documentId: unknown): Promise<string> => {
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ select: ['state'], where: { documentId } })
  return isRecord(row) ? String(row.state) : ''
}

const follow = async (strapi: Core.Strapi, documentId: unknown, data: Record<string, unknown>) => {
  for (const name of fixed) delete data[name]
  if (data.state === undefined) return
  const was = closedStates.includes(await stateOf(strapi, documentId))
  const is = closedStates.includes(String(data.state))
  if (was !== is) data.closedAt = is ? now() : null
}

/** The rules on write for reports: code, key and times are made here, and the day of closing follows the state. */
export const registerSuggestionRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const params: unknown = context.params
    if (context.uid !== suggestionUid || !isRecord(params)) return next()
    if (context.action === 'clone') refuse('Ein Hinweis kann nicht dupliziert werden.')
    if (isRecord(params.data)) {
      if (context.action === 'create') complete(params.data)
      if (context.action === 'update') await follow(strapi, params.documentId, params.data)
    }
    return next()
  })
}

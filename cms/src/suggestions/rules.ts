import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { currentUser } from '../admin-api'
import { now } from '../clock'
import { isRecord } from '../content-types/attributes'
import { refuse } from '../editorial/errors'
import { newCode } from './code'
import { forgetCopies } from './copies'
import { suggestionUid } from './models'
import { HistorySchema } from './read-row'
import { closedStates } from './vocabulary'

/** What the system alone writes, whoever saves a report. */
const made = ['proposal', 'resultType', 'resultDocumentId', 'history', 'repliedAt']

/** What says where a report came from is never written by hand. */
const fixed = ['code', 'idempotencyKey', 'receivedAt', 'closedAt', 'aboutType', 'aboutDocumentId', ...made]

/** Steps that are kept of how a state changed. */
const maxSteps = 50

/** What somebody said on the telephone can be noted in the dashboard: it gets its code, too. */
const complete = (data: Record<string, unknown>) => {
  data.code ??= newCode()
  data.idempotencyKey ??= randomUUID()
  data.receivedAt ??= now()
  data.state ??= 'new'
  if (closedStates.includes(String(data.state))) data.closedAt = now()
}

const follow = async (strapi: Core.Strapi, documentId: unknown, data: Record<string, unknown>) => {
  for (const name of fixed) delete data[name]
  if (data.state === undefined) return
  const row: unknown = await strapi.db.query(suggestionUid).findOne({ select: ['state', 'history'], where: { documentId } })
  if (!isRecord(row) || row.state === data.state) return
  const [was, is] = [row.state, data.state].map(state => closedStates.includes(String(state)))
  if (was !== is) data.closedAt = is ? now() : null
  const steps = HistorySchema.safeParse(row.history).data ?? []
  const step = { at: now().toISOString(), userId: currentUser(strapi)?.id ?? null, state: data.state }
  data.history = [...steps, step].slice(-maxSteps)
}

/** The rules on write for reports: code, key and times are made here, and the day of closing follows the state. */
export const registerSuggestionRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const params: unknown = context.params
    if (context.uid !== suggestionUid || !isRecord(params)) return next()
    if (context.action === 'clone') refuse('Ein Hinweis kann nicht dupliziert werden.')
    if (context.action === 'delete') {
      await forgetCopies(strapi, { documentId: String(params.documentId) })
      return next()
    }
    if (isRecord(params.data)) {
      if (context.action === 'create') {
        if (currentUser(strapi)) for (const name of made) delete params.data[name]
        complete(params.data)
      }
      if (context.action === 'update') await follow(strapi, params.documentId, params.data)
    }
    return next()
  })
}

import type { Core, UID } from '@strapi/strapi'
import { isContentUid } from '../content-types/uids'
import { counterId, counterUid, models } from './models'
import { concernedNow, noteContentChange } from './version'

interface DocumentCall {
  readonly action: string
  readonly documentId: string | null
  readonly locale: string | null
  readonly status: unknown
}

const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '*' ? value : null)

const readCall = (action: string, params: object): DocumentCall => ({
  action,
  documentId: 'documentId' in params ? textOrNull(params.documentId) : null,
  locale: 'locale' in params ? textOrNull(params.locale) : null,
  status: 'status' in params ? params.status : undefined,
})

const isPublicNow = async (strapi: Core.Strapi, uid: UID.ContentType, { documentId, locale }: DocumentCall) =>
  (await strapi.db.query(uid).count({
    where: { ...(documentId ? { documentId } : {}), ...(locale ? { locale } : {}), publishedAt: { $notNull: true } },
  })) > 0

/**
 * Whether a call of the document service can alter a public answer; asked before it runs. Creating or updating with
 * `status: 'published'` publishes without an action of that name.
 */
const altersPublicAnswers = async (strapi: Core.Strapi, uid: UID.ContentType, call: DocumentCall) => {
  switch (call.action) {
    case 'publish':
      return true
    case 'create':
    case 'update':
    case 'clone':
      return call.status === 'published'
    case 'unpublish':
    case 'delete':
      return isPublicNow(strapi, uid, call)
    default:
      return false
  }
}

const resultId = (result: unknown) =>
  typeof result === 'object' && result !== null && 'documentId' in result ? textOrNull(result.documentId) : null

/** Adds the two tables, and follows every write of a document. Call it in `register`. */
export const registerContentVersion = (strapi: Core.Strapi) => {
  for (const model of models) strapi.get('models').add(model)

  strapi.documents.use(async (context, next) => {
    const { uid } = context
    if (!isContentUid(uid)) return next()
    const call = readCall(context.action, context.params)
    return strapi.db.transaction(async () => {
      const isPublicChange = await altersPublicAnswers(strapi, uid, call)
      const { action, locale } = call
      // Whoever names what is going away names it no longer afterwards.
      const isKnown = isPublicChange && call.documentId !== null
      const before = isKnown ? await concernedNow(strapi, { uid, documentId: call.documentId, locale, action }) : []
      const result = await next()
      if (isPublicChange) {
        await noteContentChange(strapi, { uid, documentId: call.documentId ?? resultId(result), locale, action }, before)
      }
      return result
    })
  })
}

const mediaUid = 'plugin::upload.file'

/**
 * Creates the counter, follows media, and counts the start itself: a new build may answer the same content
 * differently. Call it in `bootstrap`, before anything else writes.
 */
export const startContentVersion = async (strapi: Core.Strapi) => {
  const counter = strapi.db.query(counterUid)
  if (!(await counter.findOne({ where: { id: counterId } }))) {
    await counter.create({ data: { id: counterId, version: 0 } })
  }
  const noteMedia = async (action: string) =>
    noteContentChange(strapi, { uid: mediaUid, documentId: null, locale: null, action })
  strapi.db.lifecycles.subscribe({
    models: [mediaUid],
    afterUpdate: () => noteMedia('update'),
    afterUpdateMany: () => noteMedia('update'),
    afterDelete: () => noteMedia('delete'),
    afterDeleteMany: () => noteMedia('delete'),
  })
  await noteContentChange(strapi, { uid: 'buendnis::start', documentId: null, locale: null, action: 'start' })
}

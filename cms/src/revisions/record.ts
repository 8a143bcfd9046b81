import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { compareStates, readState, titleField, type StoredState } from '../comparison'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { isWriteAction, localesOf, type WriteAction } from '../roles/write'
import { revisionUid } from './models'
import { isRestoring, readOrigin } from './origin'
import { readNamers } from './other-side'

type States = Map<string, StoredState | undefined>

const longestTitle = 200

const draftLocales = async (strapi: Core.Strapi, uid: ContentUid, documentId: string): Promise<string[]> => {
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where: { documentId, publishedAt: null }, select: ['locale'] })
  return rows.filter(isRecord).map(({ locale }) => String(locale))
}

const statesOf = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string | undefined, locales: readonly string[],
): Promise<States> => {
  const states: States = new Map()
  if (documentId === undefined) return states
  const wanted = locales.includes('*') ? await draftLocales(strapi, uid, documentId) : locales
  for (const locale of wanted) states.set(locale, await readState(strapi, uid, documentId, locale))
  return states
}

interface Note {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: string
  readonly action: string
  readonly before: StoredState | undefined
  readonly after: StoredState | undefined
}

const titleOf = (uid: ContentUid, { state }: StoredState) => {
  const title = state[titleField(uid)]
  return typeof title === 'string' ? title.slice(0, longestTitle) : null
}

/** Actions that are worth a line though they change no word of the draft. */
const alwaysNoted = new Set(['create', 'clone', 'publish', 'unpublish', 'delete'])

/**
 * Adds what a write did. The first one that somebody makes writes down the state before it, too: what was seeded has no
 * history until then, and commands that write whole sets of content do not begin one.
 */
const note = async (strapi: Core.Strapi, { uid, documentId, locale, action, before, after }: Note) => {
  const said = after ?? before
  if (!said) return
  const { origin, userId } = readOrigin(strapi)
  const query = strapi.db.query(revisionUid)
  const hasHistory = await query.count({ where: { uid, documentId, locale } }) > 0
  if (origin === 'command' && !hasHistory) return
  const fields = after ? compareStates(strapi, uid, before?.state, after.state, locale).map(({ field }) => field) : []
  if (fields.length === 0 && !alwaysNoted.has(action)) return
  if (!hasHistory && before) {
    await query.create({ data: {
      uid, documentId, locale, action: 'before', title: titleOf(uid, before), state: before.state, fields: [],
      userId: null, origin: 'service', rowAt: before.updatedAt, createdAt: before.updatedAt,
    } })
  }
  await query.create({ data: {
    uid, documentId, locale, action, title: titleOf(uid, said), state: said.state, fields, userId, origin,
    rowAt: said.updatedAt, createdAt: now(),
  } })
}

const idOf = (value: unknown) => (isRecord(value) && typeof value.documentId === 'string' ? value.documentId : undefined)

const actionName = (action: WriteAction, before: StoredState | undefined) => {
  if (action !== 'create' && action !== 'update') return action
  if (isRestoring()) return 'restore'
  return before ? 'update' : 'create'
}

/** Follows every write of a document, in its own transaction. Call it in `register`, after the rules on write. */
export const recordRevisions = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isContentUid(uid) || !isWriteAction(action) || !isRecord(params)) return next()
    return strapi.db.transaction(async () => {
      const source = action === 'create' || action === 'clone' ? undefined : idOf(params)
      const locales = localesOf(params.locale)
      const before = await statesOf(strapi, uid, source, locales)
      const namers = await readNamers(strapi, uid, idOf(params), isRecord(params.data) ? params.data : {})
      const result = await next()
      const documentId = source ?? idOf(result)
      if (documentId === undefined) return result
      const after = await statesOf(strapi, uid, documentId, action === 'clone' ? ['*'] : locales)
      for (const locale of new Set([...before.keys(), ...after.keys()])) {
        const [old, present] = [before.get(locale), after.get(locale)]
        await note(strapi, { uid, documentId, locale, action: actionName(action, old), before: old, after: present })
        if (params.status === 'published' && (action === 'create' || action === 'update')) {
          await note(strapi, { uid, documentId, locale, action: 'publish', before: present, after: present })
        }
      }
      for (const namer of namers) {
        const present = await readState(strapi, namer.uid, namer.documentId, defaultLocale)
        await note(strapi, { ...namer, locale: defaultLocale, action: 'update', after: present })
      }
      return result
    })
  })
}

import type { Core } from '@strapi/strapi'
import { compareStates, readState, valueOf, withVisibleTitles, writtenFields, type DocumentState } from '../comparison'
import { isLocalized, isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { defaultLocale } from '../locales/locales'
import { momentWords, readPeople, readRevision } from '../revisions'

/** The header in which the dashboard says when the version was written that its form was loaded from. */
export const basedOnHeader = 'x-based-on'

const itemsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [value]).filter(isRecord)

const keysOf = (value: unknown) => new Set(itemsOf(value).map(({ documentId }) => String(documentId)))

/** What a relation would be after what a form says about it: `set`, or `connect` and `disconnect`. */
const relationAfter = (present: unknown, change: unknown): unknown => {
  if (!isRecord(change)) return present
  if (change.set !== undefined && change.set !== null) return itemsOf(change.set)
  const gone = keysOf(change.disconnect)
  const added = itemsOf(change.connect).map((item) => ({ documentId: item.documentId, title: item.label ?? item.title ?? null }))
  const coming = keysOf(added)
  return [
    ...itemsOf(present).filter(({ documentId }) => !gone.has(String(documentId)) && !coming.has(String(documentId))), ...added,
  ]
}

/** What the document would say if the form's fields were written over a state. */
const stateAfter = (
  strapi: Core.Strapi, uid: ContentUid, locale: string, base: DocumentState, data: Record<string, unknown>,
): DocumentState => {
  const after: Record<string, unknown> = { ...base }
  for (const [name, attribute] of writtenFields(strapi, uid, locale)) {
    if (!(name in data)) continue
    after[name] = attribute.type === 'relation'
      ? relationAfter(base[name], data[name])
      : valueOf(strapi, attribute, data[name])
  }
  return after
}

const sentenceOf = (who: string, when: string) =>
  `Inzwischen hat jemand anderes gespeichert: ${who}, ${when}. Ihre Änderungen wurden noch nicht gespeichert.`

interface Save {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: string
  readonly data: Record<string, unknown>
  readonly basedOn: Date
}

/** Throws 409 with both sides' changes when the draft says something else than the version a form was based on. */
const refuseStale = async (strapi: Core.Strapi, { uid, documentId, locale, data, basedOn }: Save) => {
  const present = await readState(strapi, uid, documentId, locale)
  if (!present || present.updatedAt.getTime() <= basedOn.getTime()) return
  if (locale !== defaultLocale) {
    // The facts may have changed in German meanwhile; this form only repeats them.
    for (const [name, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
      if (!isLocalized(attribute) && name in data && attribute.type !== 'relation') delete data[name]
    }
  }
  const version = { uid, documentId, locale }
  const newest = await readRevision(strapi, version)
  // Nobody has written it: its times moved with those of another language.
  if (!newest) return
  const base = await readRevision(strapi, { ...version, rowAt: { $lte: basedOn } })
  const theirs = base ? compareStates(strapi, uid, base.state, present.state, locale) : []
  // Written again without another word, as publishing does.
  if (base && theirs.length === 0) return
  const from = base?.state ?? present.state
  const compare = async (before: DocumentState, after: DocumentState) => compareStates(
    strapi, uid, await withVisibleTitles(strapi, uid, before), await withVisibleTitles(strapi, uid, after), locale,
  )
  const who = await readPeople(strapi, [newest.userId])
  const message = sentenceOf(who(newest.userId, newest.origin), momentWords(newest.createdAt))
  strapi.requestContext.get()?.throw(409, message, {
    name: 'NewerChangeError',
    details: {
      basedOn: present.updatedAt.toISOString(),
      theirs: base ? await compare(base.state, present.state) : [],
      mine: await compare(from, stateAfter(strapi, uid, locale, from, data)),
    },
  })
}

const readBasedOn = (strapi: Core.Strapi): Date | undefined => {
  const value = strapi.requestContext.get()?.get(basedOnHeader)
  const moment = new Date(value ?? '')
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/**
 * Nobody saves over somebody else's newer change without having seen it. Only forms of the dashboard say what they are
 * based on; jobs, seeding and other services are not asked. Call it in `register`, before the rules on write.
 */
export const registerNewerChangeRule = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (action !== 'update' || !isContentUid(uid) || !isRecord(params)) return next()
    const basedOn = readBasedOn(strapi)
    const { documentId, data } = params
    const locale = typeof params.locale === 'string' ? params.locale : defaultLocale
    if (!basedOn || typeof documentId !== 'string' || !isRecord(data) || !isForm(strapi, documentId)) return next()
    // In one transaction with the write: nobody slips in between.
    return strapi.db.transaction(async () => {
      await refuseStale(strapi, { uid, documentId, locale, data, basedOn })
      return next()
    })
  })
}

/** Whether the request saves this very document, and not another one on the way. */
const isForm = (strapi: Core.Strapi, documentId: string): boolean => {
  const path = strapi.requestContext.get()?.path ?? ''
  return path.startsWith('/content-manager/') && (path.includes(`/${documentId}`) || path.includes('/single-types/'))
}

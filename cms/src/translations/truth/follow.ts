import type { Core } from '@strapi/strapi'
import { now } from '../../clock'
import { isRecord } from '../../content-types/attributes'
import { isContentUid, type ContentUid } from '../../content-types/uids'
import { defaultLocale, locales } from '../../locales/locales'
import { isRestoring, readOrigin } from '../../revisions/origin'
import { isWriteAction, localesOf, type WriteAction } from '../../roles/write'
import {
  keepSource, readBasesOf, readVersionsOf, retireBase, statuses, versionKey, writeBase, type Base, type Status, type Versions,
} from './base'
import type { Entries, Entry } from './derive'
import { hashOf, translatedFields } from './fields'
import { makerOf } from './making'

type Bases = ReadonlyMap<string, Base>

/** One write of a document: what stood there before and stands there now. */
interface Step {
  readonly uid: ContentUid
  readonly documentId: string
  readonly action: WriteAction
  readonly before: Versions
  readonly after: Versions
  /** What was known before. */
  readonly bases: Bases
  readonly names: readonly string[]
  readonly userId: number | null
  /** Whether the action is about this language. */
  readonly concerns: (locale: string) => boolean
}

const translations = locales.map(({ code }) => code).filter((code) => code !== defaultLocale)

/** German words that were never translated knowingly: nothing is equal to them. */
const unknownSource = '?'

/** What was taken for made from the German words until these changed, becomes known in this moment. */
const madeFromFormer = (step: Step, status: Status, name: string, text: string): Entry | undefined => {
  const german = versionKey(defaultLocale, status)
  const [former, present] = [hashOf(step.before.get(german)?.[name]), hashOf(step.after.get(german)?.[name])]
  if (former === present || text === '') return undefined
  return { source: former, text, made: 'person', by: null, at: null }
}

const newEntry = (step: Step, name: string, text: string): Entry => ({
  source: hashOf(step.after.get(versionKey(defaultLocale, 'draft'))?.[name]),
  text, made: makerOf(), by: step.userId, at: now().toISOString(),
})

/** An older text comes back: what was known of it holds again, else nobody knows which German words it was made from. */
const broughtBack = (known: Entry | undefined, text: string, isThere: boolean): Entry | undefined => {
  if (known?.text === text) return known
  return isThere ? { source: unknownSource, text, made: 'person', by: null, at: null } : undefined
}

const draftEntry = (step: Step, locale: string, name: string): Entry | undefined => {
  const key = versionKey(locale, 'draft')
  const [before, known] = [step.before.get(key), step.bases.get(key)?.fields[name]]
  const text = hashOf(step.after.get(key)?.[name])
  if (before && hashOf(before[name]) === text) return known ?? madeFromFormer(step, 'draft', name, text)
  if (text === '') return undefined
  if (isRestoring()) return broughtBack(known, text, before !== undefined)
  return newEntry(step, name, text)
}

const entriesOf = (names: readonly string[], entryOf: (name: string) => Entry | undefined): Entries =>
  Object.fromEntries(names.flatMap((name) => {
    const entry = entryOf(name)
    return entry ? [[name, entry]] : []
  }))

const draftEntries = (step: Step, locale: string): Entries => {
  // The draft says again what is published.
  if (step.action === 'discardDraft' && step.concerns(locale)) {
    return step.bases.get(versionKey(locale, 'published'))?.fields ?? {}
  }
  return entriesOf(step.names, (name) => draftEntry(step, locale, name))
}

const publishedEntries = (step: Step, locale: string, draft: Entries): Entries => {
  const key = versionKey(locale, 'published')
  const [before, after] = [step.before.get(key), step.after.get(key)]
  if (!after) return {}
  // Publishing makes a new row of the draft.
  if (before?.id !== after.id) return draft
  return entriesOf(step.names, (name) =>
    step.bases.get(key)?.fields[name] ?? madeFromFormer(step, 'published', name, hashOf(after[name])))
}

/** Keeps the German words that changed, as far as a translation stands for them. */
const keepSources = async (strapi: Core.Strapi, step: Step, written: readonly Entries[]) => {
  const entries = written.flatMap((fields) => Object.values(fields))
  const wanted = new Set(entries.flatMap(({ source, same = [] }) => [source, ...same]))
  for (const status of statuses) {
    const german = versionKey(defaultLocale, status)
    const [before, after] = [step.before.get(german), step.after.get(german)]
    for (const name of step.names) {
      const hash = hashOf(before?.[name])
      if (hash !== '' && hash !== hashOf(after?.[name]) && wanted.has(hash)) await keepSource(strapi, hash, before?.[name])
    }
  }
}

const settle = async (strapi: Core.Strapi, step: Step) => {
  const { uid, documentId, after, bases } = step
  const written: Entries[] = []
  for (const locale of translations) {
    const draft = after.has(versionKey(locale, 'draft')) ? draftEntries(step, locale) : undefined
    const published = publishedEntries(step, locale, draft ?? {})
    const [ofDraft, ofPublished] = [bases.get(versionKey(locale, 'draft')), bases.get(versionKey(locale, 'published'))]
    if (draft) await writeBase(strapi, { uid, documentId, locale, status: 'draft' }, after, ofDraft, draft)
    else if (ofDraft) await retireBase(strapi, ofDraft)
    await writeBase(strapi, { uid, documentId, locale, status: 'published' }, after, ofPublished, published)
    written.push(draft ?? {}, published)
  }
  await keepSources(strapi, step, written)
}

const idOf = (value: unknown) => (isRecord(value) && typeof value.documentId === 'string' ? value.documentId : undefined)

/**
 * Keeps true from which German words each translation was made, in the transaction of every write of a document. Call it
 * in `register`, after the rules on write.
 */
export const followTranslations = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isContentUid(uid) || !isWriteAction(action) || !isRecord(params)) return next()
    return strapi.db.transaction(async () => {
      const isNew = action === 'create' || action === 'clone'
      const known = isNew ? undefined : idOf(params)
      const before: Versions = known === undefined ? new Map() : await readVersionsOf(strapi, uid, known)
      const result = await next()
      const documentId = isNew ? idOf(result) : known
      if (documentId === undefined) return result
      const after = await readVersionsOf(strapi, uid, documentId)
      if (![...before.values(), ...after.values()].some(({ locale }) => locale !== defaultLocale)) return result
      const asked = localesOf(params.locale)
      await settle(strapi, {
        uid, documentId, action, before, after,
        bases: await readBasesOf(strapi, uid, documentId),
        names: translatedFields(strapi, uid).map(([name]) => name),
        userId: readOrigin(strapi).userId,
        concerns: (locale) => asked.includes('*') || asked.includes(locale),
      })
      return result
    })
  })
}

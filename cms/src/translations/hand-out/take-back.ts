import { gunzipSync } from 'node:zlib'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { decode } from '../../importing/file'
import { refuse } from '../../editorial/errors'
import { locales, type Locale } from '../../locales/locales'
import type { ContentUid } from '../../content-types/uids'
import { confirmTranslations } from '../confirm'
import { readGlossary } from '../text/glossary'
import { readVersionsOf, versionKey } from '../truth/base'
import { hashOf } from '../truth/fields'
import { readCsv } from './csv'
import { judge, type Judgement, type Outcome } from './judge'
import type { Returned } from './returned'
import { readXliff } from './xliff'

/** What is done with the texts that can be taken. */
export interface Step {
  /** Everything is tried and taken back. */
  readonly isTrial: boolean
  /** Entries that are public in German become public in this language, too; else the texts stay drafts. */
  readonly publishes: boolean
}

export interface ReportLine {
  readonly title: string
  readonly field: string
  readonly locale: Locale | null
  readonly outcome: Outcome
  readonly reason: string | null
}

export interface Report {
  readonly counts: Readonly<Record<Outcome, number>>
  readonly lines: readonly ReportLine[]
  /** Entries that became public. */
  readonly published: number
}

/** More is no file that was handed out here. */
const maxBytes = 20 * 1024 * 1024

/** The bytes of a file that came packed, so that a whole language fits into one call. */
export const unpack = (packed: string): Buffer => {
  try {
    return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxBytes })
  } catch {
    return refuse('Die Datei konnte nicht gelesen werden. Sie darf höchstens 20 MB haben.')
  }
}

/** Files that people take for the right one, by their first bytes. */
const wrongKinds: readonly { readonly start: string, readonly reason: string }[] = [
  { start: '%PDF', reason: 'Das ist eine PDF-Datei. Laden Sie bitte die XLIFF-Datei oder die Tabelle (CSV) hoch.' },
  {
    start: 'PK',
    reason: 'Das ist eine Excel-, Word- oder ZIP-Datei. Speichern Sie die Tabelle bitte als „CSV UTF-8“, oder packen Sie die XLIFF-Datei aus.',
  },
]

/** Reads a file that came back, whichever of the two kinds it is. */
const readFile = (bytes: Buffer): Returned[] => {
  const wrong = wrongKinds.find(({ start }) => bytes.toString('latin1', 0, start.length) === start)
  if (wrong) return refuse(wrong.reason)
  try {
    const { text } = decode(bytes)
    if (/^\uFEFF?\s*$/.test(text)) return refuse('Die Datei ist leer.')
    return /^\uFEFF?\s*</.test(text) ? readXliff(text.replace(/^\uFEFF/, '')) : readCsv(bytes)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'Die Datei konnte nicht gelesen werden.')
  }
}

interface Entry {
  readonly uid: ContentUid
  readonly documentId: string
  readonly locale: Locale
  readonly title: string
  readonly data: Record<string, unknown>
}

const entriesOf = (judgements: readonly Judgement[]): Entry[] => {
  const entries = new Map<string, Entry>()
  for (const { uid, documentId, locale, title, name, value, outcome } of judgements) {
    if (outcome !== 'taken' || uid === null || documentId === null || locale === null || name === null) continue
    const key = `${uid} ${documentId} ${locale}`
    const entry = entries.get(key) ?? { uid, documentId, locale, title, data: {} }
    entry.data[name] = value
    entries.set(key, entry)
  }
  return [...entries.values()]
}

/** Names the entry when a rule refuses it: nothing at all is taken then. */
const explain = ({ title, locale }: Entry, error: unknown): never => {
  if (!(error instanceof errors.ApplicationError)) throw error
  const language = locales.find(({ code }) => code === locale)?.name ?? locale
  return refuse(`Nichts wurde übernommen, weil „${title}“ (${language}) so nicht geht: ${error.message}`)
}

const write = async (strapi: Core.Strapi, entry: Entry, step: Step, userId: number): Promise<boolean> => {
  const { uid, documentId, locale, data } = entry
  const before = (await readVersionsOf(strapi, uid, documentId)).get(versionKey(locale, 'draft'))
  await strapi.documents(uid).update({ documentId, locale, data })
  // The same words may come back for other German ones: a person has looked at them.
  const kept = Object.keys(data).filter((name) => before && hashOf(before[name]) === hashOf(data[name]))
  if (kept.length > 0) await confirmTranslations(strapi, { uid, documentId, locales: [locale], fields: kept, as: 'checked' }, userId)
  const isPublic = (await readVersionsOf(strapi, uid, documentId)).has(versionKey('de', 'published'))
  if (!step.publishes || !isPublic) return false
  await strapi.documents(uid).publish({ documentId, locale })
  return true
}

/** Ends a trial that went well. */
class Curtain extends Error {}

const apply = async (strapi: Core.Strapi, entries: readonly Entry[], step: Step, userId: number): Promise<number> => {
  let published = 0
  await strapi.db.transaction(async () => {
    for (const entry of entries) {
      if (await write(strapi, entry, step, userId).catch((error: unknown) => explain(entry, error))) published += 1
    }
    if (step.isTrial) throw new Curtain()
  }).catch((error: unknown) => {
    if (!(error instanceof Curtain)) throw error
  })
  return published
}

/**
 * Takes translations back: all that can be taken in one transaction, or nothing when a rule refuses one of them. A trial
 * does the same and takes it back, so that it says what will happen.
 */
export const takeBack = async (strapi: Core.Strapi, bytes: Buffer, step: Step, userId: number): Promise<Report> => {
  const judgements = await judge(strapi, readFile(bytes), await readGlossary(strapi))
  const published = await apply(strapi, entriesOf(judgements), step, userId)
  const count = (wanted: Outcome) => judgements.filter(({ outcome }) => outcome === wanted).length
  return {
    published,
    counts: { taken: count('taken'), same: count('same'), left: count('left') },
    lines: judgements.map(({ title, field, locale, outcome, reason }) => ({ title, field, locale, outcome, reason })),
  }
}

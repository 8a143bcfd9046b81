import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { compareStates, readState, withVisibleTitles, type Difference, type DocumentState } from '../comparison'
import { isRecord } from '../content-types/attributes'
import { locales } from '../locales/locales'
import type { OwnedUid } from '../roles/owners'

/** What an entry says in one language: as a draft, and on the website when it is there. */
export interface Versions {
  readonly locale: string
  readonly draft: DocumentState
  readonly published: DocumentState | undefined
  /** What would change on the website, field by field. */
  readonly differences: readonly Difference[]
}

const order = (locale: string) => locales.findIndex(({ code }) => code === locale)

const draftLocales = async (strapi: Core.Strapi, uid: OwnedUid, documentId: string): Promise<string[]> => {
  const rows: unknown[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null }, select: ['locale'],
  })
  return rows.filter(isRecord).map(({ locale }) => String(locale)).sort((a, b) => order(a) - order(b))
}

/**
 * What drafts and published versions of an entry say, language by language, German first.
 * @param only these languages; all of them when it is missing
 */
export const readVersions = async (
  strapi: Core.Strapi, uid: OwnedUid, documentId: string, only?: readonly string[],
): Promise<Versions[]> => {
  const versions: Versions[] = []
  for (const locale of await draftLocales(strapi, uid, documentId)) {
    if (only && !only.includes(locale)) continue
    const draft = await readState(strapi, uid, documentId, locale)
    const published = (await readState(strapi, uid, documentId, locale, 'published'))?.state
    if (!draft) continue
    const shown = await Promise.all([published, draft.state].map(state => withVisibleTitles(strapi, uid, state)))
    const differences = compareStates(strapi, uid, shown[0], shown[1], locale)
    versions.push({ locale, draft: draft.state, published, differences })
  }
  return versions
}

/** Whether something in this language is not public yet. */
export const isChanged = ({ published, differences }: Versions): boolean => published === undefined || differences.length > 0

/** Another entry counts as itself, however it is called by now. */
const withoutTitles = (_key: string, value: unknown) => (isRecord(value) && 'documentId' in value ? value.documentId : value)

/** A short form of what the drafts say: equal as long as nobody changes them. */
export const hashOf = (versions: readonly Versions[]): string => createHash('sha256')
  .update(JSON.stringify(versions.map(({ locale, draft }) => [locale, draft]), withoutTitles)).digest('hex')

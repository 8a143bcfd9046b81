import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../../clock'
import { defaultLocale, isLocale } from '../../locales/locales'
import { published } from '../../public-api/read/published'
import { rowsOf, type Row } from '../../public-api/row'
import { moment } from '../../public-api/values'
import { readParts, type PartVersions } from './parts'
import type { SearchSource } from './sources'

const batch = 2000

/** Whether the words that count until a day still do; those without a day always do. */
export const isCurrent = ({ passing }: SearchSource, german: Row): boolean => {
  const until = passing && german[passing.until]
  return typeof until !== 'string' || until.slice(0, 10) >= berlinDay()
}

/** A mark of every published version of a document and its parts: while it is the same, so are all words. */
export const fingerprintOf = (source: SearchSource, versions: readonly Row[], parts: readonly PartVersions[]): string => {
  const all = [...versions, ...parts.flatMap(part => [...part.versions.values()])]
  const states = all.map(({ locale, id, updatedAt }) => `${String(locale)} ${String(id)} ${moment(updatedAt)}`)
  const german = versions.find(({ locale }) => locale === defaultLocale)
  if (german && !isCurrent(source, german)) states.push('passed')
  return createHash('sha256').update(states.sort().join('\n')).digest('base64url').slice(0, 16)
}

/** The fingerprints of all published documents of a type, read in batches so that other answers get their turn. */
export const readFingerprints = async (strapi: Core.Strapi, source: SearchSource): Promise<Map<string, string>> => {
  const versions = new Map<string, Row[]>()
  const parts = await readParts(strapi, source.parts ?? [], undefined, false)
  let last = 0
  for (;;) {
    const rows = rowsOf(await strapi.db.query(source.public.uid).findMany({
      select: ['id', 'documentId', 'locale', 'updatedAt', ...(source.passing ? [source.passing.until] : [])],
      where: { id: { $gt: last }, ...published },
      orderBy: { id: 'asc' },
      limit: batch,
    }))
    for (const row of rows.filter(({ locale }) => isLocale(locale))) {
      const documentId = String(row.documentId)
      const known = versions.get(documentId)
      if (known) known.push(row)
      else versions.set(documentId, [row])
    }
    if (rows.length < batch) break
    last = Number(rows.at(-1)?.id)
    await nextTurn()
  }
  return new Map([...versions].flatMap(([documentId, rows]) =>
    rows.some(({ locale }) => locale === defaultLocale)
      ? [[documentId, fingerprintOf(source, rows, parts.get(documentId) ?? [])] as const]
      : []))
}

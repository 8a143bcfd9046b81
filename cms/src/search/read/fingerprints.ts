import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { defaultLocale, isLocale } from '../../locales/locales'
import { published } from '../../public-api/read/published'
import { rowsOf, type Row } from '../../public-api/row'
import { fingerprintOf } from './documents'
import type { SearchSource } from './sources'

const batch = 2000

/** The fingerprints of all published documents of a type, read in parts so that other answers get their turn. */
export const readFingerprints = async (strapi: Core.Strapi, source: SearchSource): Promise<Map<string, string>> => {
  const versions = new Map<string, Row[]>()
  let last = 0
  for (;;) {
    const rows = rowsOf(await strapi.db.query(source.public.uid).findMany({
      select: ['id', 'documentId', 'locale', 'updatedAt'],
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
    rows.some(({ locale }) => locale === defaultLocale) ? [[documentId, fingerprintOf(rows)] as const] : []))
}

import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import type { Extra } from '../public-type'
import { offerReference } from '../references'
import { isRow, rowsOf, type Row } from '../row'
import { readOverlays } from './overlay'
import { publishedGerman } from './published'
import { candidatesOf, type Candidate } from './similar-candidates'
import { buildColumns, buildTranslation, columnsOf } from './words'

/** How many are named. */
const most = 3

const idOf = (value: unknown): string | undefined =>
  isRow(value) && typeof value.documentId === 'string' ? value.documentId : undefined

const idsOf = (value: unknown): string[] => rowsOf(value).flatMap(row => idOf(row) ?? [])

const columns = columnsOf(offerReference.fields)
const translated = columns.filter(([, column]) => column.translated).map(([name]) => name)

/** Whether somebody who can use the one can use the other: the same area, or one that holds it. */
const sharesArea = (a: unknown, b: unknown): boolean =>
  a === b || [a, b].some(area => area === 'both' || area === 'nationwide')

/** How near an offer is: topics in common count most, then its kind. */
const nearness = (kind: unknown, topics: ReadonlySet<string>, candidate: Candidate): number =>
  2 * candidate.topics.filter(topic => topics.has(topic)).length + Number(candidate.kind === kind)

const bySlug = new Intl.Collator('de').compare

/**
 * Candidates, nearest first, one per institution: what the own institution offers stands on its page. Rights have no
 * institution and are all different.
 */
const choose = (offer: Row, candidates: readonly Candidate[]): Candidate[] => {
  const topics = new Set(idsOf(offer.topics))
  const seen = new Set([idOf(offer.institution)])
  return candidates
    .filter(({ documentId, area }) => documentId !== offer.documentId && sharesArea(area, offer.area))
    .map(candidate => ({ candidate, near: nearness(offer.kind, topics, candidate) }))
    .sort((a, b) => b.near - a.near || bySlug(a.candidate.slug, b.candidate.slug))
    .map(({ candidate }) => candidate)
    .filter(({ institution }) => {
      if (institution === null) return true
      if (seen.has(institution)) return false
      seen.add(institution)
      return true
    })
    .slice(0, most)
}

const read = async (strapi: Core.Strapi, offer: Row, locale: Locale): Promise<Row[]> => {
  const topics = idsOf(offer.topics)
  if (topics.length === 0) return []
  const chosen = choose(offer, await candidatesOf(strapi, topics)).map(({ documentId }) => documentId)
  if (chosen.length === 0) return []
  const [rows, [overlay]] = await Promise.all([
    strapi.db.query(offerReference.uid).findMany({
      select: ['documentId', ...columns.map(([name]) => name)], where: { ...publishedGerman, documentId: { $in: chosen } },
    }),
    readOverlays(strapi, [{ uid: offerReference.uid, documentIds: chosen, columns: translated }], locale),
  ])
  const found = new Map(rowsOf(rows).map(row => [row.documentId, row]))
  return chosen.flatMap((documentId) => {
    const row = found.get(documentId)
    if (!row) return []
    const words = overlay?.get(documentId)
    return [{
      documentId,
      translation: buildTranslation(columns, locale, row, words),
      ...buildColumns(columns, row, words),
    }]
  })
}

/** Active offers of others about the same topics, at most three. */
export const similarOffers: Extra = { needs: ['topics', 'institution', 'area', 'kind'], read }

import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import type { Extra } from '../public-type'
import { offerReference } from '../references'
import { isRow, rowsOf, type Row } from '../row'
import { readOverlays } from './overlay'
import { publishedGerman } from './published'
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
const nearness = (offer: Row, topics: ReadonlySet<string>, candidate: Row): number =>
  2 * idsOf(candidate.topics).filter(id => topics.has(id)).length + Number(candidate.kind === offer.kind)

/**
 * Candidates, nearest first, one per institution: what the own institution offers stands on its page. Rights have no
 * institution and are all different.
 */
const choose = (offer: Row, candidates: readonly Row[]): Row[] => {
  const topics = new Set(idsOf(offer.topics))
  const seen = new Set([idOf(offer.institution)])
  return candidates
    .filter(({ documentId, area }) => documentId !== offer.documentId && sharesArea(area, offer.area))
    .map(candidate => ({ candidate, near: nearness(offer, topics, candidate) }))
    .sort((a, b) => b.near - a.near || String(a.candidate.slug).localeCompare(String(b.candidate.slug), 'de'))
    .map(({ candidate }) => candidate)
    .filter(({ institution }) => {
      const id = idOf(institution)
      if (id === undefined) return true
      if (seen.has(id)) return false
      seen.add(id)
      return true
    })
    .slice(0, most)
}

const read = async (strapi: Core.Strapi, offer: Row, locale: Locale): Promise<Row[]> => {
  const topics = idsOf(offer.topics)
  if (topics.length === 0) return []
  const candidates = rowsOf(await strapi.db.query(offerReference.uid).findMany({
    select: ['documentId', 'area', ...columns.map(([name]) => name)],
    where: { $and: [publishedGerman, { serviceStatus: 'active', topics: { documentId: { $in: topics } } }] },
    populate: {
      topics: { select: ['documentId'], where: publishedGerman },
      institution: { select: ['documentId'], where: publishedGerman },
    },
  }))
  // The join gives an offer once for every topic in common.
  const unique = [...new Map(candidates.map(row => [row.documentId, row])).values()]
  const chosen = choose(offer, unique)
  const [overlay] = await readOverlays(
    strapi, [{ uid: offerReference.uid, documentIds: idsOf(chosen), columns: translated }], locale,
  )
  return chosen.map((row) => {
    const words = overlay?.get(String(row.documentId))
    return {
      documentId: row.documentId,
      translation: buildTranslation(columns, locale, row, words),
      ...buildColumns(columns, row, words),
    }
  })
}

/** Active offers of others about the same topics, at most three. */
export const similarOffers: Extra = { needs: ['topics', 'institution', 'area', 'kind'], read }

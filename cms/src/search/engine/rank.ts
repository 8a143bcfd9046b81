import type { SearchDocument, SearchRequest } from '../types'
import { analyserOf } from '../analyse/analyser'
import { splitWords } from '../analyse/words'
import { WordSearch, type Indexes, type SpokenWord, type WordMatch, type WordMatches } from './word-search'
import * as weights from './weights'

/** A document that fits, with everything that was found of it. */
export interface Ranked {
  readonly document: SearchDocument
  readonly score: number
  readonly matches: readonly WordMatch[]
}

/** The documents as the ranking needs them. */
export interface Documents {
  readonly get: (documentId: string) => SearchDocument | undefined
  /** The offers of an institution or of a topic. */
  readonly related: (documentId: string) => Iterable<string>
}

/** The day a number of months before another, as `2026-01-31`. */
const monthsBefore = (day: string, months: number): string => {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  return moment.toISOString().slice(0, 10)
}

const ageWeight = (document: SearchDocument, today: string, yearAgo: string): number => {
  const { serviceStatus, endsOn, checkedOn, date } = document
  if (serviceStatus === 'ended' || (endsOn !== null && endsOn < today)) return weights.endedWeight
  const closed = serviceStatus === 'temporarily-closed' ? weights.closedWeight : 1
  const unchecked = checkedOn !== null && checkedOn < yearAgo ? weights.uncheckedWeight : 1
  return closed * unchecked * (date !== null && date < yearAgo ? weights.oldWeight : 1)
}

/** The words of a query that carry meaning, each with its right neighbour. */
export const readWords = (q: string, locale: SearchRequest['locale']): SpokenWord[] => {
  const words = splitWords(q)
  const own = analyserOf(locale)
  const isStop = (text: string) =>
    [own, analyserOf('de')].some(({ analyse }) => analyse(text)[0]?.isStop !== false)
  return words.flatMap(({ text }, at) => {
    if (isStop(text)) return []
    const neighbours = [words[at + 1]?.text, words[at - 1]?.text]
    const [next, previous] = neighbours.map(other => (other && /^\p{L}/u.test(other) && /^\p{L}/u.test(text) ? other : null))
    return [{ text, joined: next ? text + next : previous ? previous + text : null }]
  })
}

/** An institution or topic whose name was found hands a share on to its offers. */
const shareWithOffers = (matches: WordMatches, documents: Documents) => {
  for (const [documentId, { score, inTitle, found }] of [...matches]) {
    if (!inTitle || found.length === 0) continue
    for (const offer of documents.related(documentId)) {
      const known = matches.get(offer)
      if (known) known.score += score * weights.relatedShare
      else matches.set(offer, { score: score * weights.relatedShare, isStrong: false, inTitle: false, found: [] })
    }
  }
}

interface Sum {
  score: number
  words: number
  isStrong: boolean
  readonly matches: WordMatch[]
}

const addUp = (perWord: readonly WordMatches[]): Map<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const matches of perWord) {
    for (const [documentId, match] of matches) {
      const sum = sums.get(documentId) ?? { score: 0, words: 0, isStrong: false, matches: [] }
      sum.score += match.score
      sum.words += 1
      sum.isStrong ||= match.isStrong
      sum.matches.push(match)
      sums.set(documentId, sum)
    }
  }
  return sums
}

const phraseFactors = (indexes: Indexes, { q, locale }: SearchRequest): Map<string, number> => {
  const factors = new Map<string, number>()
  for (const index of new Set([indexes[locale], indexes.de])) {
    const { exact, words } = index.phrase(q)
    for (const documentId of words) {
      factors.set(documentId, Math.max(factors.get(documentId) ?? 1, weights.samePhraseWords))
    }
    for (const documentId of exact) factors.set(documentId, weights.phraseBonus)
  }
  return factors
}

/** The documents that fit a query, best first. */
export const rank = (indexes: Indexes, documents: Documents, request: SearchRequest): Ranked[] => {
  const words = readWords(request.q, request.locale)
  const search = new WordSearch(indexes, request.locale)
  const perWord = words.map(word => search.find(word))
  for (const matches of perWord) shareWithOffers(matches, documents)
  const sums = addUp(perWord)
  const phrases = phraseFactors(indexes, request)
  for (const documentId of phrases.keys()) {
    // Only words without a meaning of their own ("ich kann nicht mehr"): the whole phrase is the find.
    if (words.length === 0) sums.set(documentId, { score: 1, words: 0, isStrong: true, matches: [] })
  }
  const yearAgo = monthsBefore(request.today, 12)
  const ranked: Ranked[] = []
  for (const [documentId, { score, words: covered, isStrong, matches }] of sums) {
    const document = documents.get(documentId)
    if (!document || (request.type !== null && document.type !== request.type)) continue
    const coverage = words.length === 0 ? 1 : covered / words.length
    const phrase = phrases.get(documentId) ?? 1
    if (coverage < 1 && phrase === 1 && !(isStrong && coverage >= 0.5)) continue
    const total = score * coverage ** weights.coveragePower * phrase * weights.typeWeights[document.type]
      * ageWeight(document, request.today, yearAgo)
    ranked.push({ document, score: total, matches })
  }
  return ranked.sort((a, b) => b.score - a.score || (a.document.documentId < b.document.documentId ? -1 : 1))
}

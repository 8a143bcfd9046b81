import { dayMonthsBefore } from '../../clock/months'
import type { SearchRequest } from '../types'
import { analyserOf } from '../analyse/analyser'
import { splitWords } from '../analyse/words'
import type { StoredDocument } from './stored'
import { WordSearch, type Indexes, type SpokenWord, type WordMatches } from './word-search'
import * as weights from './weights'

/** A document that fits. */
export interface Ranked {
  readonly number: number
  readonly document: StoredDocument
  readonly score: number
}

/** The documents as the ranking needs them. */
export interface Documents {
  /** How many numbers are given to documents: all are smaller. */
  readonly count: number
  readonly get: (number: number) => StoredDocument | undefined
  /** The offers of an institution or of a topic. */
  readonly related: (document: StoredDocument) => Iterable<number>
}

/** What fits a query, best first, and what was found of each of its words. */
export interface Ranking {
  readonly ranked: readonly Ranked[]
  readonly words: readonly WordMatches[]
}

const ageWeight = (document: StoredDocument, today: string, yearAgo: string): number => {
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
  for (const number of [...matches.documents]) {
    const document = matches.isInTitle(number) ? documents.get(number) : undefined
    if (!document) continue
    const share = (matches.score[number] ?? 0) * weights.relatedShare
    for (const offer of documents.related(document)) matches.addScore(offer, share)
  }
}

const phraseFactors = (indexes: Indexes, { q, locale }: SearchRequest): Map<number, number> => {
  const factors = new Map<number, number>()
  for (const index of new Set([indexes[locale], indexes.de])) {
    const { exact, words } = index.phrase(q)
    for (const number of words) factors.set(number, Math.max(factors.get(number) ?? 1, weights.samePhraseWords))
    for (const number of exact) factors.set(number, weights.phraseBonus)
  }
  return factors
}

/** The documents in which anything was found, each once. */
const foundIn = (words: readonly WordMatches[], count: number): number[] => {
  const [first] = words
  if (words.length === 1 && first) return first.documents
  const seen = new Uint8Array(count)
  return words.flatMap(({ documents }) => documents.filter(number => {
    const isNew = seen[number] === 0
    seen[number] = 1
    return isNew
  }))
}

/** The documents that fit a query, best first. */
export const rank = (indexes: Indexes, documents: Documents, request: SearchRequest): Ranking => {
  const spoken = readWords(request.q, request.locale)
  const search = new WordSearch(indexes, request.locale, documents.count)
  const words = spoken.map(word => search.find(word))
  for (const matches of words) shareWithOffers(matches, documents)
  const phrases = phraseFactors(indexes, request)
  // Only words without a meaning of their own ("ich kann nicht mehr"): the whole phrase is the find.
  const found = words.length === 0 ? [...phrases.keys()] : foundIn(words, documents.count)
  const yearAgo = dayMonthsBefore(request.today, 12)
  const ranked: Ranked[] = []
  for (const number of found) {
    const document = documents.get(number)
    if (!document || (request.type !== null && document.type !== request.type)) continue
    let score = words.length === 0 ? 1 : 0
    let covered = 0
    let isStrong = false
    for (const matches of words) {
      if (!matches.has(number)) continue
      score += matches.score[number] ?? 0
      covered += 1
      isStrong ||= matches.isStrong(number)
    }
    const coverage = words.length === 0 ? 1 : covered / words.length
    const phrase = phrases.get(number) ?? 1
    if (coverage < 1 && phrase === 1 && !(isStrong && coverage >= 0.5)) continue
    const total = score * coverage ** weights.coveragePower * phrase * weights.typeWeights[document.type]
      * ageWeight(document, request.today, yearAgo)
    ranked.push({ number, document, score: total })
  }
  ranked.sort((a, b) => b.score - a.score || (a.document.documentId < b.document.documentId ? -1 : 1))
  return { ranked, words }
}

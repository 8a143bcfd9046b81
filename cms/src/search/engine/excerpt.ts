import type { Locale } from '../../locales/locales'
import { analyserOf } from '../analyse/analyser'
import type { SearchDocument, SearchHit, SearchWords } from '../types'
import type { LanguageIndex } from './language-index'
import type { WordMatch } from './word-search'

type Excerpt = Pick<SearchHit, 'excerpt' | 'excerptLocale' | 'highlights'>
type Range = readonly [start: number, end: number]

const maxLength = 200

/** Sentences; Arabic and Persian have a question mark of their own. */
const sentence = /[^.!?؟…\n]+(?:[.!?؟…]+(?!\s)[^.!?؟…\n]+)*[.!?؟…]*/gu

const sentencesOf = (text: string): string[] =>
  (text.match(sentence) ?? []).map(part => part.trim()).filter(part => part !== '')

/** The language in which most of the query's words were found; of equals the visitor's own. */
const bestLocale = (matches: readonly WordMatch[], locale: Locale): Locale => {
  const counts = new Map<Locale, number>()
  for (const { found } of matches) {
    for (const known of new Set(found.map(source => source.locale))) counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  const order = (other: Locale) => (counts.get(other) ?? 0) * 2 + Number(other === locale)
  return [...counts.keys()].sort((a, b) => order(b) - order(a))[0] ?? locale
}

const termsIn = (matches: readonly WordMatch[], locale: Locale): ReadonlySet<string> =>
  new Set(matches.flatMap(({ found }) =>
    found.filter(source => source.locale === locale).flatMap(({ terms }) => terms)))

const rangesIn = (text: string, index: LanguageIndex, terms: ReadonlySet<string>) => {
  const different = new Set<string>()
  const ranges: Range[] = []
  for (const { form, stem, isStop, isNumber, start, end } of analyserOf(index.locale).analyse(text)) {
    if (isStop) continue
    const hit = terms.has(stem) ? stem : isNumber ? undefined : index.parts(form).find(part => terms.has(part))
    if (hit === undefined) continue
    different.add(hit)
    ranges.push([start, end])
  }
  return { ranges, different: different.size }
}

/** A part of at most 200 characters around the first find, between words. */
const cut = (text: string, ranges: readonly Range[]): { text: string, ranges: Range[] } => {
  if (text.length <= maxLength) return { text, ranges: [...ranges] }
  const room = maxLength - 2
  const first = ranges[0]?.[0] ?? 0
  const wanted = Math.max(0, Math.min(first - 60, text.length - room))
  const start = wanted === 0 ? 0 : Math.min(first, text.indexOf(' ', wanted) + 1 || wanted)
  const last = start + room >= text.length ? text.length : text.lastIndexOf(' ', start + room)
  const end = last > start ? last : start + room
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end).trimEnd()}${after}`,
    ranges: ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift]),
  }
}

const bestSentence = (words: SearchWords, index: LanguageIndex, terms: ReadonlySet<string>) => {
  let best: { text: string, ranges: Range[], different: number } | undefined
  for (const text of [...words.lead, ...words.body].flatMap(sentencesOf)) {
    const { ranges, different } = rangesIn(text, index, terms)
    if (different > (best?.different ?? 0)) best = { text, ranges, different }
  }
  return best
}

/**
 * The sentence in which most of the query was found. Found in the title alone, the first sentence says what the
 * document is.
 */
export const excerptOf = (
  document: SearchDocument, matches: readonly WordMatch[], locale: Locale,
  indexOf: (locale: Locale) => LanguageIndex,
): Excerpt => {
  const own = document.words[locale] ? locale : 'de'
  const found = bestLocale(matches, own)
  const words = document.words[found]
  const best = words && bestSentence(words, indexOf(found), termsIn(matches, found))
  if (best) {
    const { text, ranges } = cut(best.text, best.ranges)
    return { excerpt: text, excerptLocale: found, highlights: ranges }
  }
  const ownWords = document.words[own]
  const ownLead = ownWords?.lead[0] ?? ownWords?.body[0]
  const text = ownLead ?? document.words.de.lead[0] ?? document.words.de.body[0] ?? ''
  return { excerpt: cut(text, []).text, excerptLocale: ownLead === undefined ? 'de' : own, highlights: [] }
}

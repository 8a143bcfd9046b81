import type { Locale } from '../../locales/locales'
import { analyserOf } from '../analyse/analyser'
import type { SearchHit, SearchWords } from '../types'
import type { LanguageIndex } from './language-index'
import { storedWords, type StoredDocument } from './stored'
import type { Source } from './word-search'

type Excerpt = Pick<SearchHit, 'excerpt' | 'excerptLocale' | 'highlights'>
type Range = readonly [start: number, end: number]

const maxLength = 200

/** Sentences; Arabic and Persian have a question mark of their own. */
const sentence = /[^.!?؟…\n]+(?:[.!?؟…]+(?!\s)[^.!?؟…\n]+)*[.!?؟…]*/gu

const sentencesOf = (text: string): string[] =>
  (text.match(sentence) ?? []).map(part => part.trim()).filter(part => part !== '')

/** The language in which most of the query's words were found; of equals the visitor's own. */
const bestLocale = (found: readonly (readonly Source[])[], locale: Locale): Locale => {
  const counts = new Map<Locale, number>()
  for (const sources of found) {
    for (const known of new Set(sources.map(source => source.locale))) counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  const order = (other: Locale) => (counts.get(other) ?? 0) * 2 + Number(other === locale)
  return [...counts.keys()].sort((a, b) => order(b) - order(a))[0] ?? locale
}

/** What was looked for in a language, all words of the query together. */
interface Looked {
  readonly terms: ReadonlySet<string>
  readonly beginnings: readonly string[]
}

const lookedFor = (found: readonly (readonly Source[])[], locale: Locale): Looked => {
  const wanted = found.flat().filter(source => source.locale === locale).map(source => source.wanted)
  return {
    terms: new Set(wanted.flatMap(({ terms }) => terms)),
    beginnings: wanted.flatMap(({ beginning }) => beginning ?? []),
  }
}

const rangesIn = (text: string, index: LanguageIndex, { terms, beginnings }: Looked) => {
  const isHit = (stem: string) => terms.has(stem) || beginnings.some(beginning => stem.startsWith(beginning))
  const pieces = [...terms, ...beginnings]
  const different = new Set<string>()
  const ranges: Range[] = []
  for (const { form, stem, isStop, isNumber, start, end } of analyserOf(index.locale).analyse(text)) {
    if (isStop) continue
    // Parting is slow: only words in which something stands that was looked for.
    const mayHaveParts = !isNumber && pieces.some(piece => form.includes(piece))
    const hit = isHit(stem) ? stem : mayHaveParts ? index.parts(form).find(isHit) : undefined
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

const bestSentence = (words: SearchWords, index: LanguageIndex, looked: Looked) => {
  let best: { text: string, ranges: Range[], different: number } | undefined
  for (const text of [...words.lead, ...words.body].flatMap(sentencesOf)) {
    const { ranges, different } = rangesIn(text, index, looked)
    if (different > (best?.different ?? 0)) best = { text, ranges, different }
  }
  return best
}

/**
 * The sentence in which most of the query was found. Found in the title alone, the first sentence says what the
 * document is.
 * @param found by word of the query, where it was found
 */
export const excerptOf = (
  document: StoredDocument, found: readonly (readonly Source[])[], locale: Locale,
  indexOf: (locale: Locale) => LanguageIndex,
): Excerpt => {
  const own = document.texts[locale] ? locale : 'de'
  const foundLocale = bestLocale(found, own)
  const words = storedWords(document, foundLocale)
  const best = words && bestSentence(words, indexOf(foundLocale), lookedFor(found, foundLocale))
  if (best) {
    const { text, ranges } = cut(best.text, best.ranges)
    return { excerpt: text, excerptLocale: foundLocale, highlights: ranges }
  }
  const ownWords = storedWords(document, own)
  const ownLead = ownWords?.lead[0] ?? ownWords?.body[0]
  const german = ownLead === undefined ? storedWords(document, 'de') : undefined
  const text = ownLead ?? german?.lead[0] ?? german?.body[0] ?? ''
  return { excerpt: cut(text, []).text, excerptLocale: ownLead === undefined ? 'de' : own, highlights: [] }
}

import type { Query } from 'minisearch'
import type { Locale } from '../../locales/locales'
import { analyserOf, type Term } from '../analyse/analyser'
import type { Found, LanguageIndex } from './language-index'
import { foreignWeight, fuzzyWeight, germanWeight, joinedWeight, partsWeight } from './weights'

/** Where a word was found in a document. */
export interface WordMatch {
  score: number
  /** In the title or in the search words of the editors. */
  isStrong: boolean
  inTitle: boolean
  readonly found: { readonly locale: Locale, readonly terms: readonly string[] }[]
}

export type WordMatches = Map<string, WordMatch>

export type Indexes = Readonly<Record<Locale, LanguageIndex>>

type QueryTree = Exclude<Query, string>

const latin: readonly Locale[] = ['en', 'tr', 'de-simple']
const cyrillic: readonly Locale[] = ['uk', 'ru']
const arabic: readonly Locale[] = ['ar', 'fa']

/** The languages that share a word's script. */
const sameScript = (word: string): readonly Locale[] => {
  if (/\p{Script=Cyrillic}/u.test(word)) return cyrillic
  return /\p{Script=Arabic}/u.test(word) ? arabic : latin
}

const addFound = (
  matches: WordMatches, locale: Locale, found: readonly Found[], weight: number, isSure: boolean,
) => {
  for (const { documentId, score, match } of found) {
    const fields = Object.values(match).flat()
    const inTitle = isSure && fields.includes('title')
    const isStrong = inTitle || (isSure && fields.includes('keywords'))
    const source = { locale, terms: Object.keys(match) }
    const known = matches.get(documentId)
    if (known) {
      known.score = Math.max(known.score, score * weight)
      known.isStrong ||= isStrong
      known.inTitle ||= inTitle
      known.found.push(source)
    } else {
      matches.set(documentId, { score: score * weight, isStrong, inTitle, found: [source] })
    }
  }
}

const exactOrPrefix = ({ form, stem, isNumber }: Term): QueryTree => {
  if (isNumber || form.length < 4) return { queries: [stem] }
  return { queries: [stem, { queries: [form], prefix: true }] }
}

/** How many letters may be wrong. Words in Arabic letters are shorter: they are written without vowels. */
const allowedErrors = (word: string) => {
  const { length } = word
  if (length < (/\p{Script=Arabic}/u.test(word) ? 4 : 5)) return 0
  return length < 9 ? 1 : 2
}

const misspelt = ({ form, isNumber }: Term, index: LanguageIndex): QueryTree | undefined => {
  const max = allowedErrors(form)
  if (isNumber || max === 0) return undefined
  const queries = index.similar(form, max)
  return queries.length > 0 ? { queries } : undefined
}

/** Of another language only its very words: their endings would find what they do not mean (Kindle, Kind'le). */
const known = (term: Term, index: LanguageIndex): QueryTree | undefined =>
  index.knows(term.form) || term.isNumber ? { queries: [term.stem] } : undefined

export interface SpokenWord {
  /** The word as it was typed. */
  readonly text: string
  /** The word joined with the next one, when they stand next to each other. */
  readonly joined: string | null
}

/** Looks words up in the visitor's language and in German, and further afield when that finds little. */
export class WordSearch {
  private readonly near: readonly (readonly [LanguageIndex, number])[]

  constructor(private readonly indexes: Indexes, private readonly locale: Locale) {
    this.near = locale === 'de'
      ? [[indexes.de, 1]]
      : [[indexes[locale], 1], [indexes.de, germanWeight]]
  }

  private term(locale: Locale, text: string): Term | undefined {
    const [term] = analyserOf(locale).analyse(text)
    return term && !term.isStop ? term : undefined
  }

  private search(
    matches: WordMatches, indexes: readonly (readonly [LanguageIndex, number])[], text: string, weight: number,
    build: (term: Term, index: LanguageIndex) => QueryTree | undefined, isSure = true,
  ) {
    for (const [index, languageWeight] of indexes) {
      const term = this.term(index.locale, text)
      const query = term && build(term, index)
      if (query) addFound(matches, index.locale, index.find(query), languageWeight * weight, isSure)
    }
  }

  /** Documents with a word, each with how well it fits. */
  find({ text, joined }: SpokenWord): WordMatches {
    const matches: WordMatches = new Map()
    this.search(matches, this.near, text, 1, exactOrPrefix)
    if (joined !== null) this.search(matches, this.near, joined, joinedWeight, ({ stem }) => ({ queries: [stem] }))
    if (matches.size === 0) this.searchParts(matches, text, ({ form }, index) => index.parts(form))
    if (matches.size === 0) this.searchParts(matches, text, ({ form }, index) => index.mainParts(form))
    if (matches.size > 0) return matches
    const far = sameScript(text).filter(locale => locale !== this.locale)
      .map(locale => [this.indexes[locale], foreignWeight] as const)
    this.search(matches, far, text, 1, known)
    if (matches.size === 0) this.search(matches, this.near, text, fuzzyWeight, misspelt, false)
    return matches
  }

  private searchParts(
    matches: WordMatches, text: string, partsOf: (term: Term, index: LanguageIndex) => readonly string[],
  ) {
    this.search(matches, this.near, text, partsWeight, (term, index) => {
      const parts = partsOf(term, index)
      return parts.length > 0 ? { combineWith: 'AND', queries: [...parts] } : undefined
    })
  }
}

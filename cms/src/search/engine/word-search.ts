import type { Query } from 'minisearch'
import type { Locale } from '../../locales/locales'
import { analyserOf, type Term } from '../analyse/analyser'
import type { Found, LanguageIndex } from './language-index'
import { foreignWeight, germanWeight, joinedWeight, partsWeight } from './weights'

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

/** Fewer documents than this are little: then more is tried. */
const little = 3

const latin: readonly Locale[] = ['en', 'tr', 'de-simple']
const cyrillic: readonly Locale[] = ['uk', 'ru']
const arabic: readonly Locale[] = ['ar', 'fa']

/** The languages that share a word's script. */
const sameScript = (word: string): readonly Locale[] => {
  if (/\p{Script=Cyrillic}/u.test(word)) return cyrillic
  return /\p{Script=Arabic}/u.test(word) ? arabic : latin
}

const addFound = (matches: WordMatches, locale: Locale, found: readonly Found[], weight: number) => {
  for (const { documentId, score, match } of found) {
    const fields = Object.values(match).flat()
    const inTitle = fields.includes('title')
    const isStrong = inTitle || fields.includes('keywords')
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

const editDistance = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2)

/** Two neighbouring letters changed places: the commonest slip, and for an edit distance already two. */
const swapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) =>
    `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`).filter(other => other !== word)

const misspelt = ({ form, stem, isNumber }: Term): QueryTree | undefined => {
  const distance = editDistance(form.length)
  if (isNumber || distance === 0) return undefined
  const whole = form === stem ? [] : [{ queries: [form], fuzzy: distance }]
  return { queries: [{ queries: [stem], fuzzy: editDistance(stem.length) }, ...whole, ...swapped(stem)] }
}

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
    build: (term: Term, index: LanguageIndex) => QueryTree | undefined,
  ) {
    for (const [index, languageWeight] of indexes) {
      const term = this.term(index.locale, text)
      const query = term && build(term, index)
      if (query) addFound(matches, index.locale, index.find(query), languageWeight * weight)
    }
  }

  /** Documents with a word, each with how well it fits. */
  find({ text, joined }: SpokenWord): WordMatches {
    const matches: WordMatches = new Map()
    this.search(matches, this.near, text, 1, exactOrPrefix)
    if (joined !== null) this.search(matches, this.near, joined, joinedWeight, ({ stem }) => ({ queries: [stem] }))
    if (matches.size < little) {
      this.search(matches, this.near, text, partsWeight, ({ form }, index) => {
        const parts = index.parts(form)
        return parts.length > 0 ? { combineWith: 'AND', queries: parts } : undefined
      })
    }
    if (matches.size > 0) return matches
    const far = sameScript(text).filter(locale => locale !== this.locale)
      .map(locale => [this.indexes[locale], foreignWeight] as const)
    this.search(matches, far, text, 1, exactOrPrefix)
    if (matches.size > 0) return matches
    this.search(matches, this.near, text, 1, misspelt)
    if (matches.size === 0) this.search(matches, far, text, 1, misspelt)
    return matches
  }
}

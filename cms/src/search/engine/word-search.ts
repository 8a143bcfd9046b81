import type { Locale } from '../../locales/locales'
import { analyserOf, type Term } from '../analyse/analyser'
import type { LanguageIndex } from './language-index'
import { inKeywords, inTitle, Scores } from './scores'
import { foreignWeight, fuzzyWeight, germanWeight, joinedWeight, partsWeight } from './weights'

/** What was looked for in the texts of one language. */
export interface Wanted {
  readonly terms: readonly string[]
  /** Longer terms that begin so count too. */
  readonly beginning: string | null
}

/** Where a word may be found: the same in all languages and ways of looking for it. */
export interface Source {
  readonly locale: Locale
  readonly wanted: Wanted
}

const strongBit = 1
const titleBit = 2

/** The documents with a word, by their numbers. */
export class WordMatches {
  readonly score: Float64Array
  readonly documents: number[] = []
  readonly sources: Source[] = []
  private readonly known: Uint8Array
  private readonly marks: Uint8Array
  /** In which sources a document was found: one bit each. */
  private readonly found: Uint32Array

  constructor(count: number) {
    this.score = new Float64Array(count)
    this.known = new Uint8Array(count)
    this.marks = new Uint8Array(count)
    this.found = new Uint32Array(count)
  }

  get isEmpty() {
    return this.documents.length === 0
  }

  has(document: number): boolean {
    return this.known[document] === 1
  }

  /** Whether it stands in the title or in the search words of the editors. */
  isStrong(document: number): boolean {
    return ((this.marks[document] ?? 0) & strongBit) !== 0
  }

  isInTitle(document: number): boolean {
    return ((this.marks[document] ?? 0) & titleBit) !== 0
  }

  sourcesOf(document: number): Source[] {
    const bits = this.found[document] ?? 0
    return this.sources.filter((_, at) => (bits & (1 << at)) !== 0)
  }

  private see(document: number) {
    if (this.known[document] === 1) return
    this.known[document] = 1
    this.documents.push(document)
  }

  /** Adds to the score of a document, found itself or not. */
  addScore(document: number, score: number) {
    this.see(document)
    this.score[document] = (this.score[document] ?? 0) + score
  }

  /** Takes over what was found in one place; of several places the best counts. */
  take(source: Source, scores: Scores, weight: number, isSure: boolean) {
    const bit = 1 << this.sources.length
    this.sources.push(source)
    for (const document of scores.documents) {
      const fields = scores.fields[document] ?? 0
      this.see(document)
      this.score[document] = Math.max(this.score[document] ?? 0, (scores.score[document] ?? 0) * weight)
      this.found[document] = (this.found[document] ?? 0) | bit
      if (!isSure) continue
      const title = (fields & inTitle) !== 0 ? titleBit | strongBit : 0
      this.marks[document] = (this.marks[document] ?? 0) | title | ((fields & inKeywords) !== 0 ? strongBit : 0)
    }
  }
}

export type Indexes = Readonly<Record<Locale, LanguageIndex>>

const latin: readonly Locale[] = ['en', 'tr', 'de-simple']
const cyrillic: readonly Locale[] = ['uk', 'ru']
const arabic: readonly Locale[] = ['ar', 'fa']

/** The languages that share a word's script. */
const sameScript = (word: string): readonly Locale[] => {
  if (/\p{Script=Cyrillic}/u.test(word)) return cyrillic
  return /\p{Script=Arabic}/u.test(word) ? arabic : latin
}

const only = (terms: readonly string[]): Wanted | undefined =>
  terms.length > 0 ? { terms, beginning: null } : undefined

const exactOrBeginning = ({ form, stem, isNumber }: Term): Wanted =>
  ({ terms: [stem], beginning: isNumber || form.length < 4 ? null : form })

/** How many letters may be wrong. Words in Arabic letters are shorter: they are written without vowels. */
const allowedErrors = (word: string) => {
  const { length } = word
  if (length < (/\p{Script=Arabic}/u.test(word) ? 4 : 5)) return 0
  return length < 9 ? 1 : 2
}

const misspelt = ({ form, isNumber }: Term, index: LanguageIndex): Wanted | undefined => {
  const max = allowedErrors(form)
  return isNumber || max === 0 ? undefined : only(index.similar(form, max))
}

/** Of another language only its very words: their endings would find what they do not mean (Kindle, Kind'le). */
const known = (term: Term, index: LanguageIndex): Wanted | undefined =>
  index.knows(term.form) || term.isNumber ? only([term.stem]) : undefined

const findAny = (index: LanguageIndex, { terms, beginning }: Wanted, count: number): Scores => {
  const scores = new Scores(count)
  for (const term of terms) index.findTerm(term, scores)
  if (beginning !== null) {
    index.findTerm(beginning, scores)
    index.findBeginning(beginning, scores)
  }
  return scores
}

/** The documents that hold all of the terms. */
const findAll = (index: LanguageIndex, { terms }: Wanted, count: number): Scores => {
  const scores = new Scores(count)
  const each = [...new Set(terms)].map(term => findAny(index, { terms: [term], beginning: null }, count))
  for (const document of each[0]?.documents ?? []) {
    if (!each.every(({ fields }) => fields[document] !== 0)) continue
    for (const { score, fields } of each) scores.add(document, score[document] ?? 0, fields[document] ?? 0)
  }
  return scores
}

export interface SpokenWord {
  /** The word as it was typed. */
  readonly text: string
  /** The word joined with the next one, when they stand next to each other. */
  readonly joined: string | null
}

interface Way {
  readonly weight: number
  readonly want: (term: Term, index: LanguageIndex) => Wanted | undefined
  readonly find?: typeof findAny
  /** Found for certain: a misspelt word is no find in a title. */
  readonly isSure?: boolean
}

type Weighted = readonly (readonly [index: LanguageIndex, weight: number])[]

/** Looks words up in the visitor's language and in German, and further afield when that finds little. */
export class WordSearch {
  private readonly near: Weighted

  /** @param count how many documents there may be */
  constructor(private readonly indexes: Indexes, private readonly locale: Locale, private readonly count: number) {
    this.near = locale === 'de'
      ? [[indexes.de, 1]]
      : [[indexes[locale], 1], [indexes.de, germanWeight]]
  }

  private search(matches: WordMatches, indexes: Weighted, text: string, { weight, want, find, isSure = true }: Way) {
    for (const [index, languageWeight] of indexes) {
      const [term] = analyserOf(index.locale).analyse(text)
      const wanted = term && !term.isStop ? want(term, index) : undefined
      if (!wanted) continue
      const scores = (find ?? findAny)(index, wanted, this.count)
      if (scores.documents.length === 0) continue
      matches.take({ locale: index.locale, wanted }, scores, languageWeight * weight, isSure)
    }
  }

  /** Documents with a word, each with how well it fits. */
  find({ text, joined }: SpokenWord): WordMatches {
    const matches = new WordMatches(this.count)
    this.search(matches, this.near, text, { weight: 1, want: exactOrBeginning })
    if (joined !== null) this.search(matches, this.near, joined, { weight: joinedWeight, want: ({ stem }) => only([stem]) })
    if (matches.isEmpty) {
      const parted = { weight: partsWeight, find: findAll }
      this.search(matches, this.near, text, { ...parted, want: ({ form }, index) => only(index.parts(form)) })
      this.search(matches, this.near, text, { ...parted, want: ({ form }, index) => only(index.mainParts(form)) })
    }
    if (!matches.isEmpty) return matches
    const far = sameScript(text).filter(locale => locale !== this.locale)
      .map(locale => [this.indexes[locale], foreignWeight] as const)
    this.search(matches, far, text, { weight: 1, want: known })
    if (matches.isEmpty) this.search(matches, this.near, text, { weight: fuzzyWeight, want: misspelt, isSure: false })
    return matches
  }
}

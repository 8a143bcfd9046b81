import MiniSearch, { type Options, type Query } from 'minisearch'
import type { Locale } from '../../locales/locales'
import { analyserOf, phraseOf, type Reading } from '../analyse/analyser'
import { splitCompound, withoutGeneral } from '../analyse/compounds'
import { editDistance, lettersOf, differsByMore } from '../analyse/distance'
import type { SearchDocument, SearchWords } from '../types'
import { fieldBoosts, prefixWeight } from './weights'

const fields = ['title', 'keywords', 'text'] as const
type Field = typeof fields[number]

type IndexEntry = { readonly documentId: string } & Readonly<Record<Field, string>>

/** What was found of one word in one document. */
export interface Found {
  readonly documentId: string
  readonly score: number
  /** The terms of the index that matched, and in which fields. */
  readonly match: Readonly<Record<string, readonly string[]>>
}

/** Words come again and again; each is parted once. */
const maxKnown = 50_000

const isGerman = (locale: Locale) => locale === 'de' || locale === 'de-simple'

/** A sorted key: the same words in another order are the same. */
const contentKey = (terms: readonly Reading[]) =>
  terms.filter(({ isStop }) => !isStop).map(({ stem }) => stem).sort().join(' ')

/** The words of one language: MiniSearch with our analysis, and the vocabulary that compounds are parted by. */
export class LanguageIndex {
  private readonly analyser
  /** Every word with its letters as bits. */
  private readonly forms = new Map<string, number>()
  private readonly stems = new Set<string>()
  private readonly phrases = new Map<string, Set<string>>()
  private readonly known = new Map<string, readonly string[]>()
  private readonly index: MiniSearch<IndexEntry>

  constructor(readonly locale: Locale) {
    this.analyser = analyserOf(locale)
    this.index = new MiniSearch(this.options())
  }

  private options(): Options<IndexEntry> {
    return {
      fields: [...fields],
      idField: 'documentId',
      tokenize: text => this.terms(text),
      processTerm: term => term,
      autoVacuum: { minDirtCount: 50, minDirtFactor: 0.05, batchSize: 200, batchWait: 20 },
      searchOptions: {
        tokenize: term => [term],
        processTerm: term => term,
        boost: fieldBoosts,
        weights: { fuzzy: 0, prefix: prefixWeight },
      },
    }
  }

  has(documentId: string): boolean {
    return this.index.has(documentId)
  }

  /** The stems of the parts of a compound; none when it is none. */
  parts(form: string): readonly string[] {
    const known = this.known.get(form)
    if (known) return known
    const parts = this.split(form).map(part => this.stemOf(part))
    if (this.known.size >= maxKnown) this.known.clear()
    this.known.set(form, parts)
    return parts
  }

  private split(form: string): string[] {
    const linked = isGerman(this.locale)
    // Another form of a word that we have is one of ours too, when it is long enough to be sure.
    const has = (part: string) =>
      this.forms.has(part) || (linked && part.length >= 6 && this.stems.has(this.stemOf(part)))
    return splitCompound(form, { has }, linked, linked ? 4 : 3)
  }

  private stemOf(form: string): string {
    return this.analyser.read(form)[0]?.stem ?? form
  }

  /** Stems of the parts without a general last one (Mietschulden-beratung); none when that leaves nothing out. */
  mainParts(form: string): readonly string[] {
    return withoutGeneral(this.split(form))?.map(part => this.stemOf(part)) ?? []
  }

  /** What a text becomes in the index: stems, and the parts of German compounds beside them. */
  private terms(text: string): string[] {
    const terms: string[] = []
    for (const { form, stem, isStop, isNumber } of this.analyser.read(text)) {
      if (isStop) continue
      terms.push(stem)
      if (!isNumber && isGerman(this.locale)) terms.push(...this.parts(form))
    }
    return terms
  }

  /** Whether a word occurs in just this form. */
  knows(form: string): boolean {
    return this.forms.has(form)
  }

  /** The stems of our words that a misspelt one is nearest to, with at most so many wrong letters. */
  similar(form: string, max: number): string[] {
    let nearest = max
    let found: string[] = []
    const letters = lettersOf(form)
    for (const [known, others] of this.forms) {
      if (Math.abs(known.length - form.length) > nearest || differsByMore(letters, others, nearest)) continue
      const distance = editDistance(form, known, nearest)
      if (distance > nearest) continue
      found = distance < nearest ? [known] : [...found, known]
      nearest = distance
    }
    return [...new Set(found.map(known => this.stemOf(known)))]
  }

  /** Adds the words to the vocabulary by which compounds are parted. Gives back the ones that are new. */
  learn(words: SearchWords): string[] {
    const learned: string[] = []
    for (const text of [words.title, ...words.keywords, ...words.lead, ...words.body]) {
      for (const { form, stem, isStop, isNumber } of this.analyser.read(text)) {
        if (isStop || isNumber || form.length < 3 || this.forms.has(form)) continue
        this.forms.set(form, lettersOf(form))
        if (isGerman(this.locale)) this.stems.add(stem)
        learned.push(form)
      }
    }
    // What could not be parted so far may be now.
    if (learned.length > 0) this.known.clear()
    return learned
  }

  /** The documents that hold a word which now falls into other parts, because its parts have just become words. */
  affectedBy(learned: readonly string[]): Set<string> {
    const affected = new Set<string>()
    if (!isGerman(this.locale) || learned.length === 0) return affected
    const parts = learned.filter(({ length }) => length >= 4)
    for (const form of this.forms.keys()) {
      if (!parts.some(part => form.length > part.length + 2 && form.includes(part))) continue
      for (const { documentId } of this.find({ queries: [this.stemOf(form)] })) affected.add(documentId)
    }
    return affected
  }

  put({ documentId, facts, number }: SearchDocument, words: SearchWords) {
    // Facts are the same in every language: the German index alone holds them, and is always asked too.
    const isOriginal = this.locale === 'de'
    const entry: IndexEntry = {
      documentId,
      title: words.title,
      keywords: [...words.keywords, ...(isOriginal && number !== null ? [number] : [])].join('\n'),
      text: [...words.lead, ...words.body, ...(isOriginal ? facts : [])].join('\n'),
    }
    if (this.index.has(documentId)) this.index.replace(entry)
    else this.index.add(entry)
    this.notePhrases(documentId, words)
  }

  /** @param words what `put` was given for this document last */
  remove(documentId: string, words: SearchWords | undefined) {
    if (words) this.forgetPhrases(documentId, words)
    if (this.index.has(documentId)) this.index.discard(documentId)
  }

  notePhrases(documentId: string, words: SearchWords) {
    for (const key of this.phraseKeys(words)) {
      const documents = this.phrases.get(key)
      if (documents) documents.add(documentId)
      else this.phrases.set(key, new Set([documentId]))
    }
  }

  forgetPhrases(documentId: string, words: SearchWords) {
    for (const key of this.phraseKeys(words)) {
      const documents = this.phrases.get(key)
      documents?.delete(documentId)
      if (documents?.size === 0) this.phrases.delete(key)
    }
  }

  private phraseKeys({ title, keywords }: SearchWords): Set<string> {
    return new Set([title, ...keywords].flatMap(text => {
      const content = contentKey(this.analyser.read(text))
      return [`=${phraseOf(this.analyser, text)}`, ...(content === '' ? [] : [`~${content}`])]
    }))
  }

  /** The documents of which the text is a title or a search word, word by word (`exact`) or in any order. */
  phrase(text: string): { exact: ReadonlySet<string>, words: ReadonlySet<string> } {
    const none: ReadonlySet<string> = new Set()
    const content = contentKey(this.analyser.read(text))
    return {
      exact: this.phrases.get(`=${phraseOf(this.analyser, text)}`) ?? none,
      words: content === '' ? none : this.phrases.get(`~${content}`) ?? none,
    }
  }

  /** Documents that match a query of terms. The scores of all terms are added. */
  find(query: Exclude<Query, string>): Found[] {
    return this.index.search(query).map(({ id, score, queryTerms, match }) =>
      // MiniSearch multiplies by the number of terms found; we judge that ourselves.
      ({ documentId: String(id), score: score / (queryTerms.length || 1), match }))
  }
}

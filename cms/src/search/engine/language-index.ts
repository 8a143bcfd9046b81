import MiniSearch, { type Options, type Query } from 'minisearch'
import type { Locale } from '../../locales/locales'
import { analyserOf, phraseOf, type Term } from '../analyse/analyser'
import { splitCompound } from '../analyse/compounds'
import type { SearchDocument, SearchWords } from '../types'
import { fieldBoosts, fuzzyWeight, prefixWeight } from './weights'

const fields = ['title', 'keywords', 'lead', 'body', 'facts'] as const
type Field = typeof fields[number]

type IndexEntry = { readonly documentId: string } & Readonly<Record<Field, string>>

/** What was found of one word in one document. */
export interface Found {
  readonly documentId: string
  readonly score: number
  /** The terms of the index that matched, and in which fields. */
  readonly match: Readonly<Record<string, readonly string[]>>
}

/** What a language index is made of, as plain data. */
export interface IndexData {
  readonly index: ReturnType<MiniSearch<IndexEntry>['toJSON']>
  readonly forms: readonly string[]
}

const isGerman = (locale: Locale) => locale === 'de' || locale === 'de-simple'

/** A sorted key: the same words in another order are the same. */
const contentKey = (terms: readonly Term[]) =>
  terms.filter(({ isStop }) => !isStop).map(({ stem }) => stem).sort().join(' ')

/** The words of one language: MiniSearch with our analysis, and the vocabulary that compounds are parted by. */
export class LanguageIndex {
  private readonly analyser
  private readonly forms = new Set<string>()
  private readonly phrases = new Map<string, Set<string>>()
  private index: MiniSearch<IndexEntry>

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
        weights: { fuzzy: fuzzyWeight, prefix: prefixWeight },
      },
    }
  }

  has(documentId: string): boolean {
    return this.index.has(documentId)
  }

  /** The stems of the parts of a compound; none when it is none. */
  parts(form: string): string[] {
    const linked = isGerman(this.locale)
    const vocabulary = { has: (part: string) => this.forms.has(part) }
    return splitCompound(form, vocabulary, linked, linked ? 4 : 3)
      .map(part => this.analyser.analyse(part)[0]?.stem ?? part)
  }

  /** What a text becomes in the index: stems, and the parts of German compounds beside them. */
  private terms(text: string): string[] {
    const terms: string[] = []
    for (const { form, stem, isStop, isNumber } of this.analyser.analyse(text)) {
      if (isStop) continue
      terms.push(stem)
      if (!isNumber && isGerman(this.locale)) terms.push(...this.parts(form))
    }
    return terms
  }

  /** Adds the words to the vocabulary by which compounds are parted. Gives back the ones that are new. */
  learn(words: SearchWords): string[] {
    const learned: string[] = []
    for (const text of [words.title, ...words.keywords, ...words.lead, ...words.body]) {
      for (const { form, isStop, isNumber } of this.analyser.analyse(text)) {
        if (isStop || isNumber || form.length < 3 || this.forms.has(form)) continue
        this.forms.add(form)
        learned.push(form)
      }
    }
    return learned
  }

  /** The documents that hold a word which now falls into other parts, because its parts have just become words. */
  affectedBy(learned: readonly string[]): Set<string> {
    const affected = new Set<string>()
    if (!isGerman(this.locale) || learned.length === 0) return affected
    const parts = learned.filter(({ length }) => length >= 4)
    for (const form of this.forms) {
      if (!parts.some(part => form.length > part.length + 2 && form.includes(part))) continue
      const stem = this.analyser.analyse(form)[0]?.stem ?? form
      for (const { documentId } of this.find({ queries: [stem] })) affected.add(documentId)
    }
    return affected
  }

  put({ documentId, facts }: SearchDocument, words: SearchWords) {
    const entry: IndexEntry = {
      documentId,
      title: words.title,
      keywords: words.keywords.join('\n'),
      lead: words.lead.join('\n'),
      body: words.body.join('\n'),
      // The same in every language: the German index alone holds them, and is always asked too.
      facts: this.locale === 'de' ? facts.join('\n') : '',
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
      const content = contentKey(this.analyser.analyse(text))
      return [`=${phraseOf(this.analyser, text)}`, ...(content === '' ? [] : [`~${content}`])]
    }))
  }

  /** The documents of which the text is a title or a search word, word by word (`exact`) or in any order. */
  phrase(text: string): { exact: ReadonlySet<string>, words: ReadonlySet<string> } {
    const none: ReadonlySet<string> = new Set()
    const content = contentKey(this.analyser.analyse(text))
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

  toData(): IndexData {
    return { index: this.index.toJSON(), forms: [...this.forms] }
  }

  load({ index, forms }: IndexData) {
    this.index = MiniSearch.loadJS(index, this.options())
    for (const form of forms) this.forms.add(form)
  }
}

import type { Locale } from '../../locales/locales'
import { analyserOf } from '../analyse/analyser'
import { splitCompound, withoutGeneral } from '../analyse/compounds'
import type { SearchDocument, SearchWords } from '../types'
import { holdsAnyOf } from './holds-any-of'
import { Phrases, type PhrasesData } from './phrases'
import { keywordsOf, pack, placeOf, Postings, textOf, titleOf, type PostingsData } from './postings'
import { keysOf, phraseKeys } from './phrase-keys'
import { nobody, scoreTerm } from './score-term'
import type { Scores } from './scores'
import { Terms } from './terms'
import { prefixWeight } from './weights'
import { Vocabulary, type VocabularyData } from './vocabulary'

/** What is kept of an index between two starts: plain numbers and texts. */
export interface IndexData {
  readonly terms: readonly string[]
  readonly vocabulary: VocabularyData
  readonly postings: PostingsData
  readonly phrases: PhrasesData
  /** By place: the document there, and how many different words its three fields have. */
  readonly documents: Uint32Array
  readonly lengths: Uint32Array
}

/** The words of a text, by their numbers in the vocabulary: title, search words, everything else. */
type Entry = readonly [title: number[], keywords: number[], text: number[]]

const none: readonly number[] = []
/** So many dead places are not worth a compaction. */
const fewDead = 500

const isGerman = (locale: Locale) => locale === 'de' || locale === 'de-simple'

/**
 * The words of one language: which texts hold a term, and the vocabulary by which compounds are parted. Each text that
 * is put gets a new place; a text that is replaced or removed leaves its place behind until the next compaction.
 */
export class LanguageIndex {
  private readonly analyser
  private terms: Terms
  private vocabulary: Vocabulary
  private postings: Postings
  private phrases: Phrases
  private documents: number[]
  private lengths: number[]
  private readonly places: number[] = []
  private readonly sums = [0, 0, 0]
  private alive = 0
  /** Texts that wait until the whole vocabulary is known. */
  private readonly waiting = new Map<number, Entry>()
  private learned: string[] = []
  private parted = new Map<number, readonly number[]>()

  constructor(readonly locale: Locale, data?: IndexData) {
    this.analyser = analyserOf(locale)
    this.terms = new Terms(data?.terms)
    this.vocabulary = new Vocabulary(data?.vocabulary)
    this.postings = new Postings(data?.postings, data !== undefined)
    this.phrases = new Phrases(data?.phrases)
    this.documents = [...data?.documents ?? []]
    this.lengths = [...data?.lengths ?? []]
    this.documents.forEach((document, place) => this.count(document, place))
  }

  private count(document: number, place: number) {
    if (document === nobody) return
    this.places[document] = place
    this.alive += 1
    for (const field of [0, 1, 2] as const) this.sums[field] = (this.sums[field] ?? 0) + (this.lengths[place * 3 + field] ?? 0)
  }

  has(document: number): boolean {
    return this.places[document] !== undefined
  }

  private stemOf(form: string): string {
    return this.analyser.stemOf(form)
  }

  private split(form: string): string[] {
    const linked = isGerman(this.locale)
    // Another form of a word that we have is one of ours too, when it is long enough to be sure.
    const has = (part: string) => this.vocabulary.has(part)
      || (linked && part.length >= 6 && this.terms.find(this.stemOf(part)) !== undefined)
    return splitCompound(form, { has }, linked, linked ? 4 : 3)
  }

  /** The stems of the parts of a compound; none when it is none. */
  parts(form: string): readonly string[] {
    const known = this.vocabulary.find(form)
    return known === undefined
      ? this.split(form).map(part => this.stemOf(part))
      : this.partTerms(known).map(term => this.terms.text(term))
  }

  private partTerms(form: number): readonly number[] {
    const known = this.parted.get(form)
    if (known) return known
    const parts = this.split(this.vocabulary.form(form)).map(part => this.terms.add(this.stemOf(part)))
    this.parted.set(form, parts.length > 0 ? parts : none)
    return parts
  }

  /** Stems of the parts without a general last one (Mietschulden-beratung); none when that leaves nothing out. */
  mainParts(form: string): readonly string[] {
    return withoutGeneral(this.split(form))?.map(part => this.stemOf(part)) ?? []
  }

  /** Whether a word occurs in just this form. */
  knows(form: string): boolean {
    return this.vocabulary.has(form)
  }

  /** The stems of our words that a misspelt one is nearest to, with at most so many wrong letters. */
  similar(form: string, max: number): string[] {
    return this.vocabulary.similar(form, max, stem => this.isUsed(stem)).map(stem => this.terms.text(stem))
  }

  private isUsed(term: number): boolean {
    for (let at = this.postings.first(term); at !== 0; at = this.postings.next(at)) {
      if (this.documents[placeOf(this.postings.entry(at))] !== nobody) return true
    }
    return false
  }

  private readAll(texts: readonly string[], isOwn: boolean, into: number[]) {
    for (const text of texts) {
      for (const reading of this.analyser.read(text)) {
        if (reading.isStop) continue
        const stem = this.terms.add(reading.stem)
        into.push(this.vocabulary.learn(reading, stem, isOwn, form => this.learned.push(form)))
      }
    }
  }

  private read({ facts, number }: Pick<SearchDocument, 'facts' | 'number'>, words: SearchWords): Entry {
    const entry: Entry = [[], [], []]
    this.readAll([words.title], true, entry[0])
    this.readAll(words.keywords, true, entry[1])
    this.readAll([...words.lead, ...words.body], true, entry[2])
    // Facts are the same in every language: the German index alone holds them, and is always asked too.
    if (this.locale === 'de') {
      if (number !== null) this.readAll([number], false, entry[1])
      this.readAll(facts, false, entry[2])
    }
    return entry
  }

  /**
   * Takes over the words of a document.
   * @param waits whether German words wait for `settle`, until the vocabulary that compounds are parted by is complete
   */
  put(document: number, facts: Pick<SearchDocument, 'facts' | 'number'>, words: SearchWords, waits: boolean) {
    this.remove(document)
    const entry = this.read(facts, words)
    const place = this.documents.length
    this.documents.push(document)
    this.lengths.push(0, 0, 0)
    for (const phrase of phraseKeys(this.analyser, words)) this.phrases.add(phrase, place)
    if (!isGerman(this.locale)) this.learned = []
    if (waits && isGerman(this.locale)) {
      this.places[document] = place
      this.waiting.set(document, entry)
      return
    }
    // What could not be parted so far may be now.
    if (this.learned.length > 0) this.parted.clear()
    this.write(document, place, entry)
  }

  private write(document: number, place: number, entry: Entry) {
    const counts = new Map<number, [number, number, number]>()
    const put = (term: number, field: 0 | 1 | 2) => {
      const known = counts.get(term)
      if (known) known[field] += 1
      else counts.set(term, [Number(field === 0), Number(field === 1), Number(field === 2)])
    }
    for (const field of [0, 1, 2] as const) {
      for (const form of entry[field]) {
        put(this.vocabulary.stem(form), field)
        if (isGerman(this.locale) && this.vocabulary.isWord(form)) for (const part of this.partTerms(form)) put(part, field)
      }
    }
    for (const [term, [title, keywords, text]] of counts) {
      this.postings.add(term, pack(place, { title, keywords, text }))
      if (title > 0) this.lengths[place * 3] = (this.lengths[place * 3] ?? 0) + 1
      if (keywords > 0) this.lengths[place * 3 + 1] = (this.lengths[place * 3 + 1] ?? 0) + 1
      if (text > 0) this.lengths[place * 3 + 2] = (this.lengths[place * 3 + 2] ?? 0) + 1
    }
    this.count(document, place)
  }

  /** The vocabulary is complete: writes the words of a document that waited for it. */
  settle(document: number) {
    const entry = this.waiting.get(document)
    const place = this.places[document]
    if (!entry || place === undefined) return
    this.waiting.delete(document)
    this.write(document, place, entry)
  }

  remove(document: number) {
    const place = this.places[document]
    if (place === undefined) return
    delete this.places[document]
    this.documents[place] = nobody
    if (this.waiting.delete(document)) return
    this.alive -= 1
    for (const field of [0, 1, 2] as const) this.sums[field] = (this.sums[field] ?? 0) - (this.lengths[place * 3 + field] ?? 0)
  }

  /**
   * The documents with a word that now falls into other parts, because its parts have become words since this was asked
   * last.
   */
  affected(): Set<number> {
    const learned = new Set(this.learned.filter(({ length }) => length >= 4))
    this.learned = []
    const affected = new Set<number>()
    if (learned.size === 0) return affected
    this.parted.clear()
    if (!isGerman(this.locale) || this.alive === 0) return affected
    const holdsLearned = holdsAnyOf(learned)
    for (let form = 0; form < this.vocabulary.size; form += 1) {
      if (!holdsLearned(this.vocabulary.form(form))) continue
      for (let at = this.postings.first(this.vocabulary.stem(form)); at !== 0; at = this.postings.next(at)) {
        const document = this.documents[placeOf(this.postings.entry(at))]
        if (document !== undefined && document !== nobody) affected.add(document)
      }
    }
    return affected
  }

  /** The documents of which the text is a title or a search word, word by word (`exact`) or in any order. */
  phrase(text: string): { exact: number[], words: number[] } {
    const find = (key: string | undefined) => (key === undefined ? [] : this.phrases.find(key))
      .map(place => this.documents[place] ?? nobody).filter(document => document !== nobody)
    const { exact, words } = keysOf(this.analyser, text)
    return { exact: find(exact), words: find(words) }
  }

  /** Adds the documents with exactly this term. */
  findTerm(term: string, into: Scores, weight = 1) {
    const number = this.terms.find(term)
    if (number !== undefined) this.findNumber(number, into, weight)
  }

  /** Adds the documents with a longer term that begins so: the more of it is left, the less it counts. */
  findBeginning(beginning: string, into: Scores) {
    for (const number of this.terms.longer(beginning)) {
      const { length } = this.terms.text(number)
      this.findNumber(number, into, prefixWeight * length / (length + 0.3 * (length - beginning.length)))
    }
  }

  private findNumber(term: number, into: Scores, weight: number) {
    const { postings, documents, lengths, sums, alive } = this
    scoreTerm(term, { postings, documents, lengths, sums, alive }, into, weight)
  }

  /** Whether so much of the index belongs to texts that are gone that it is worth writing it anew. */
  get isLoose(): boolean {
    const dead = this.documents.length - this.alive - this.waiting.size
    return dead > fewDead && dead > this.alive / 4
  }

  /** Everything that is needed to go on later, without what belongs to texts that are gone. */
  data(): IndexData {
    const moved = new Map<number, number>()
    this.documents.forEach((document, place) => {
      if (document !== nobody) moved.set(place, moved.size)
    })
    const kept = [...moved.keys()]
    const used = Array.from({ length: this.terms.size }, (_, term) => term).filter(term => this.isUsed(term))
    const order = new Map(used.map((term, at) => [term, at]))
    const forms = Array.from({ length: this.vocabulary.size }, (_, form) => form)
      .filter(form => order.has(this.vocabulary.stem(form)))
    const postings = this.postings.compacted(this.terms.size, entry => {
      const place = moved.get(placeOf(entry))
      return place === undefined
        ? undefined
        : pack(place, { title: titleOf(entry), keywords: keywordsOf(entry), text: textOf(entry) })
    })
    return {
      terms: used.map(term => this.terms.text(term)),
      vocabulary: {
        forms: forms.map(form => this.vocabulary.form(form)),
        stems: Uint32Array.from(forms, form => order.get(this.vocabulary.stem(form)) ?? 0),
        own: Uint8Array.from(forms, form => Number(this.vocabulary.has(this.vocabulary.form(form)))),
      },
      postings: { heads: Uint32Array.from(used, term => postings.heads[term] ?? 0), entries: postings.entries },
      phrases: this.phrases.compacted(place => moved.get(place)),
      documents: Uint32Array.from(kept, place => this.documents[place] ?? nobody),
      lengths: Uint32Array.from(kept.flatMap(place => this.lengths.slice(place * 3, place * 3 + 3))),
    }
  }
}

import { locales, type Locale } from '../../locales/locales'
import { fold } from '../analyse/fold'
import { splitWords } from '../analyse/words'
import type { SearchAnswer, SearchDocument, SearchHit, SearchRequest, SearchWords } from '../types'
import { excerptOf } from './excerpt'
import { LanguageIndex, type IndexData } from './language-index'
import { rank, type Ranking } from './rank'
import { store, storedWords, type StoredDocument } from './stored'

const codes = locales.map(({ code }) => code)
const germanCodes = ['de', 'de-simple'] as const

/** What an engine keeps between two starts. The indexes know documents by their place in the list. */
export interface EngineData {
  readonly documents: readonly (StoredDocument | undefined)[]
  readonly indexes: Readonly<Partial<Record<Locale, IndexData>>>
}

const createIndexes = (data: EngineData['indexes']): Record<Locale, LanguageIndex> => ({
  'de': new LanguageIndex('de', data.de),
  'de-simple': new LanguageIndex('de-simple', data['de-simple']),
  'en': new LanguageIndex('en', data.en),
  'uk': new LanguageIndex('uk', data.uk),
  'ru': new LanguageIndex('ru', data.ru),
  'ar': new LanguageIndex('ar', data.ar),
  'fa': new LanguageIndex('fa', data.fa),
  'tr': new LanguageIndex('tr', data.tr),
})

/** The index itself, in one thread, without waiting for anything: documents in, answers out. */
export class MemoryEngine {
  private readonly indexes: Record<Locale, LanguageIndex>
  private readonly documents: (StoredDocument | undefined)[]
  private readonly numbers = new Map<string, number>()
  private readonly free: number[] = []
  /** The offers of an institution or a topic, by its documentId. */
  private readonly offers = new Map<string, Set<number>>()
  /** Documents whose German words wait until the whole vocabulary is known; nothing once the engine is ready. */
  private waiting: Set<number> | undefined

  constructor(data: EngineData = { documents: [], indexes: {} }) {
    this.indexes = createIndexes(data.indexes)
    this.documents = [...data.documents]
    this.documents.forEach((document, number) => {
      if (document) this.remember(document, number)
      else this.free.push(number)
    })
    this.waiting = new Set()
  }

  fingerprints(): Map<string, string> {
    return new Map(this.documents.flatMap(document => (document ? [[document.documentId, document.fingerprint]] : [])))
  }

  put(document: SearchDocument) {
    const { documentId } = document
    const known = this.numbers.get(documentId)
    const before = known === undefined ? undefined : this.documents[known]
    if (before && known !== undefined) this.forget(before, known)
    const number = known ?? this.free.pop() ?? this.documents.length
    const stored = store(document)
    this.documents[number] = stored
    this.remember(stored, number)
    for (const code of codes) this.putWords(code, number, document, document.words[code])
  }

  private remember(document: StoredDocument, number: number) {
    this.numbers.set(document.documentId, number)
    if (document.type !== 'offers') return
    for (const related of this.relatedOf(document)) {
      const offers = this.offers.get(related)
      if (offers) offers.add(number)
      else this.offers.set(related, new Set([number]))
    }
  }

  private relatedOf({ institutionId, topicIds }: StoredDocument) {
    return institutionId === null ? topicIds : [institutionId, ...topicIds]
  }

  private forget(document: StoredDocument, number: number) {
    for (const related of this.relatedOf(document)) this.offers.get(related)?.delete(number)
  }

  private putWords(
    code: Locale, number: number, facts: Pick<SearchDocument, 'facts' | 'number'>, words: SearchWords | undefined,
  ) {
    const index = this.indexes[code]
    if (!words) {
      index.remove(number)
      return
    }
    index.put(number, facts, words, this.waiting !== undefined)
    if (this.waiting) {
      this.waiting.add(number)
      return
    }
    for (const other of index.affected()) this.putAgain(code, other)
    if (index.isLoose) this.indexes[code] = new LanguageIndex(code, index.data())
  }

  private putAgain(code: Locale, number: number) {
    const document = this.documents[number]
    const words = document && storedWords(document, code)
    if (document && words) this.indexes[code].put(number, document, words, false)
  }

  /** Writes the next documents that wait for the vocabulary. False when there are none left: then it is ready. */
  settle(count: number): boolean {
    const { waiting } = this
    if (!waiting) return false
    let left = count
    for (const number of waiting) {
      if (left === 0) return true
      left -= 1
      waiting.delete(number)
      for (const code of germanCodes) this.indexes[code].settle(number)
    }
    this.waiting = undefined
    // Compounds of an earlier start may fall into other parts now.
    for (const code of germanCodes) for (const number of this.indexes[code].affected()) this.putAgain(code, number)
    return false
  }

  remove(documentId: string) {
    const number = this.numbers.get(documentId)
    const document = number === undefined ? undefined : this.documents[number]
    if (number === undefined || !document) return
    this.forget(document, number)
    this.numbers.delete(documentId)
    this.documents[number] = undefined
    this.waiting?.delete(number)
    for (const code of codes) this.indexes[code].remove(number)
    this.free.push(number)
  }

  search(request: SearchRequest): SearchAnswer {
    const ranking = rank(this.indexes, {
      count: this.documents.length,
      get: number => this.documents[number],
      related: ({ documentId }) => this.offers.get(documentId) ?? [],
    }, request)
    const { ranked } = ranking
    return {
      total: ranked.length,
      ...(request.withOrder ? { order: ranked.map(({ document }) => document.documentId) } : {}),
      hits: ranked.slice(request.offset, request.offset + request.limit)
        .map(({ number, document }) => this.toHit(number, document, ranking, request.locale)),
      normalised: splitWords(request.q).map(({ text }) => fold(text)).join(' '),
    }
  }

  private titleOf(document: StoredDocument, locale: Locale): string {
    return storedWords(document, locale)?.title ?? ''
  }

  private toHit(number: number, document: StoredDocument, ranking: Ranking, locale: Locale): SearchHit {
    const { type, documentId, slug, kind, serviceStatus, number: call, date, checkedOn, texts, institutionId } = document
    const isOwn = texts[locale] !== undefined
    const ownTitle = this.titleOf(document, locale)
    const found = ranking.words.map(matches => matches.sourcesOf(number))
    const owner = institutionId === null ? undefined : this.numbers.get(institutionId)
    const institution = owner === undefined ? undefined : this.documents[owner]
    return {
      type,
      documentId,
      slug,
      title: ownTitle || this.titleOf(document, 'de'),
      locale,
      translation: {
        locale: isOwn ? locale : 'de',
        state: locale === 'de' ? 'original' : isOwn ? 'current' : 'missing',
        untranslated: isOwn && ownTitle === '' ? ['title'] : [],
      },
      ...excerptOf(document, found, locale, code => this.indexes[code]),
      kind,
      serviceStatus,
      number: call,
      date,
      checkedAt: checkedOn,
      institution: institution?.slug
        ? { documentId: institution.documentId, slug: institution.slug, name: this.titleOf(institution, 'de') }
        : null,
    }
  }

  /** Everything that is needed to go on later. Call it when the engine is ready. */
  data(): EngineData {
    const indexes: Partial<Record<Locale, IndexData>> = {}
    for (const code of codes) {
      indexes[code] = this.indexes[code].data()
      // What was written anew without spare room is better to go on with, too.
      this.indexes[code] = new LanguageIndex(code, indexes[code])
    }
    return { documents: this.documents, indexes }
  }
}

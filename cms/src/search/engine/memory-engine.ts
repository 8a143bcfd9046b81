import { locales, type Locale } from '../../locales/locales'
import { fold } from '../analyse/fold'
import { splitWords } from '../analyse/words'
import type { SearchAnswer, SearchDocument, SearchHit, SearchRequest } from '../types'
import { excerptOf } from './excerpt'
import { LanguageIndex } from './language-index'
import { rank, type Ranked } from './rank'
import type { Indexes } from './word-search'

const createIndexes = (): Indexes => ({
  'de': new LanguageIndex('de'),
  'de-simple': new LanguageIndex('de-simple'),
  'en': new LanguageIndex('en'),
  'uk': new LanguageIndex('uk'),
  'ru': new LanguageIndex('ru'),
  'ar': new LanguageIndex('ar'),
  'fa': new LanguageIndex('fa'),
  'tr': new LanguageIndex('tr'),
})

const codes = locales.map(({ code }) => code)

/** The index itself, in one thread, without waiting for anything: documents in, answers out. */
export class MemoryEngine {
  private readonly indexes = createIndexes()
  private readonly documents = new Map<string, SearchDocument>()
  private readonly offers = new Map<string, Set<string>>()
  /** Documents whose German words wait until the whole vocabulary is known. */
  private waiting: Set<string> | undefined = new Set()

  fingerprints(): Map<string, string> {
    return new Map([...this.documents].map(([documentId, { fingerprint }]) => [documentId, fingerprint]))
  }

  get size() {
    return this.documents.size
  }

  put(document: SearchDocument) {
    const { documentId } = document
    const before = this.documents.get(documentId)
    if (before) this.forget(before)
    this.remember(document)
    for (const code of codes) this.putWords(code, document)
  }

  private remember(document: SearchDocument) {
    const { documentId, institutionId, topicIds } = document
    this.documents.set(documentId, document)
    if (document.type !== 'offers') return
    for (const related of institutionId === null ? topicIds : [institutionId, ...topicIds]) {
      this.offers.set(related, (this.offers.get(related) ?? new Set()).add(documentId))
    }
  }

  private putWords(code: Locale, document: SearchDocument) {
    const { documentId } = document
    const index = this.indexes[code]
    const words = document.words[code]
    if (!words) {
      index.remove(documentId, undefined)
      return
    }
    const learned = index.learn(words)
    if (this.waiting && code.startsWith('de')) {
      this.waiting.add(documentId)
      return
    }
    index.put(document, words)
    for (const other of this.waiting ? [] : index.affectedBy(learned)) this.indexAgain(code, other)
  }

  private indexAgain(code: Locale, documentId: string) {
    const document = this.documents.get(documentId)
    const words = document?.words[code]
    if (document && words) this.indexes[code].put(document, words)
  }

  /** Indexes the next documents that wait for the vocabulary. False when there are none left: then it is ready. */
  settle(count: number): boolean {
    for (const documentId of [...this.waiting ?? []].slice(0, count)) {
      this.waiting?.delete(documentId)
      for (const code of ['de', 'de-simple'] as const) this.indexAgain(code, documentId)
    }
    if (this.waiting && this.waiting.size > 0) return true
    this.waiting = undefined
    return false
  }

  private forget(document: SearchDocument) {
    const { documentId, institutionId, topicIds } = document
    for (const related of institutionId === null ? topicIds : [institutionId, ...topicIds]) {
      this.offers.get(related)?.delete(documentId)
    }
    for (const code of codes) {
      const words = document.words[code]
      if (words) this.indexes[code].forgetPhrases(documentId, words)
    }
  }

  remove(documentId: string) {
    const document = this.documents.get(documentId)
    if (!document) return
    this.forget(document)
    this.documents.delete(documentId)
    this.waiting?.delete(documentId)
    for (const code of codes) this.indexes[code].remove(documentId, document.words[code])
  }

  search(request: SearchRequest): SearchAnswer {
    const ranked = rank(this.indexes, {
      get: documentId => this.documents.get(documentId),
      related: documentId => this.offers.get(documentId) ?? [],
    }, request)
    const page = ranked.slice(request.offset, request.offset + request.limit)
    return {
      total: ranked.length,
      ...(request.withOrder ? { order: ranked.map(({ document }) => document.documentId) } : {}),
      hits: page.map(found => this.toHit(found, request.locale)),
      normalised: splitWords(request.q).map(({ text }) => fold(text)).join(' '),
    }
  }

  private toHit({ document, matches }: Ranked, locale: Locale): SearchHit {
    const { type, documentId, slug, kind, serviceStatus, number, date, checkedOn, words, institutionId } = document
    const own = words[locale]
    const title = own?.title || words.de.title
    const institution = institutionId === null ? undefined : this.documents.get(institutionId)
    const state = locale === 'de' ? 'original' : own ? 'current' : 'missing'
    return {
      type,
      documentId,
      slug,
      title,
      locale,
      translation: {
        locale: own ? locale : 'de', state, untranslated: own && own.title === '' ? ['title'] : [],
      },
      ...excerptOf(document, matches, locale, code => this.indexes[code]),
      kind,
      serviceStatus,
      number,
      date,
      checkedAt: checkedOn,
      institution: institution?.slug
        ? { documentId: institution.documentId, slug: institution.slug, name: institution.words.de.title }
        : null,
    }
  }

  /** Everything that was put: an engine that is given it anew knows the same. */
  allDocuments(): SearchDocument[] {
    return [...this.documents.values()]
  }
}

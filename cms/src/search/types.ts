import type { Locale } from '../locales/locales'

/** What a hit can be: the public paths of the types. */
export const searchTypes = [
  'offers', 'institutions', 'topics', 'news', 'position-papers', 'pages', 'help-lines', 'guides',
] as const

export type SearchType = (typeof searchTypes)[number]

/** The words of a document in one language. */
export interface SearchWords {
  readonly title: string
  /** What editors noted for searching, one entry per line. */
  readonly keywords: readonly string[]
  /** The few sentences that say what it is. */
  readonly lead: readonly string[]
  /** Everything else, one paragraph per entry. */
  readonly body: readonly string[]
}

/** A published document as the index knows it. Nothing else of it ever reaches the engine. */
export interface SearchDocument {
  readonly documentId: string
  readonly type: SearchType
  readonly slug: string | null
  /** Changes whenever any of its published versions is another. */
  readonly fingerprint: string
  /** What it is exactly, as the type's own vocabulary says. */
  readonly kind: string | null
  readonly serviceStatus: string | null
  /** The number to call of a help line. */
  readonly number: string | null
  /** Calendar days: when it was last checked, from when on it is over, of when it is (news, papers). */
  readonly checkedOn: string | null
  readonly endsOn: string | null
  readonly date: string | null
  readonly institutionId: string | null
  readonly topicIds: readonly string[]
  /** Facts that are the same in every language: towns, streets, phone numbers, paragraphs of law. */
  readonly facts: readonly string[]
  /** German is always there. */
  readonly words: Readonly<Partial<Record<Locale, SearchWords>>> & { readonly de: SearchWords }
}

export interface SearchRequest {
  readonly q: string
  readonly locale: Locale
  readonly type: SearchType | null
  readonly offset: number
  readonly limit: number
  /** The calendar day in Berlin: what is over or was not checked for long sinks. */
  readonly today: string
  /** Whether the answer names everything that was found, not only this page. */
  readonly withOrder?: boolean
}

export interface SearchHit {
  readonly type: SearchType
  readonly documentId: string
  readonly slug: string | null
  readonly title: string
  readonly locale: Locale
  readonly translation: {
    readonly locale: Locale
    readonly state: 'original' | 'current' | 'outdated' | 'machine' | 'missing'
    readonly untranslated: readonly string[]
  }
  readonly excerpt: string
  readonly excerptLocale: Locale
  /** Where the found words stand in the excerpt: start and end in UTF-16 units. */
  readonly highlights: readonly (readonly [start: number, end: number])[]
  readonly kind: string | null
  readonly serviceStatus: string | null
  readonly number: string | null
  readonly date: string | null
  readonly checkedAt: string | null
  readonly institution: { readonly documentId: string, readonly slug: string, readonly name: string } | null
}

export interface SearchAnswer {
  readonly total: number
  /** The documents found, best first, when they were asked for. */
  readonly order?: readonly string[]
  readonly hits: readonly SearchHit[]
  /** The query as the engine understood it: what is counted when nothing was found. */
  readonly normalised: string
}

/**
 * What an engine must be able to do. An index of our own in a worker thread fills it today; a search server could fill it
 * tomorrow without anybody else noticing.
 */
export interface SearchEngine {
  /** Takes over what an earlier run has kept. Before anything else. */
  open(): Promise<void>
  /** Fingerprints of the documents it knows, by document. */
  known(): Promise<ReadonlyMap<string, string>>
  put(documents: readonly SearchDocument[]): Promise<void>
  remove(documentIds: readonly string[]): Promise<void>
  /** Everything of the start has been put: from now on it answers. */
  ready(): Promise<void>
  search(request: SearchRequest): Promise<SearchAnswer>
  /** Keeps what it knows for the next start. */
  save(): Promise<void>
  close(): Promise<void>
}

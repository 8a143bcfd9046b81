import type { SearchAnswer, SearchDocument, SearchRequest } from '../types'

/** What the main thread asks of the worker. Each question has a number, and exactly one reply. */
export type Question =
  | { readonly does: 'open' }
  | { readonly does: 'known' }
  | { readonly does: 'put', readonly documents: readonly SearchDocument[] }
  | { readonly does: 'remove', readonly documentIds: readonly string[] }
  | { readonly does: 'ready' }
  | { readonly does: 'search', readonly request: SearchRequest }
  | { readonly does: 'save' }

export interface Replies {
  open: undefined
  known: ReadonlyMap<string, string>
  put: undefined
  remove: undefined
  ready: undefined
  search: SearchAnswer
  save: undefined
}

export interface Numbered {
  readonly id: number
  readonly question: Question
}

export interface Reply {
  readonly id: number
  readonly result?: unknown
  /** What went wrong. */
  readonly error?: string
}

export interface WorkerSettings {
  /** Where the snapshot lies. */
  readonly file: string
  /** A snapshot with another mark was made by other code. */
  readonly mark: string
}

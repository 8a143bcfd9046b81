export type State = 'new' | 'in-progress' | 'adopted' | 'not-adopted' | 'spam'

/** A report in the list. */
export interface Listed {
  documentId: string
  code: string
  kind: string
  state: State
  text: string
  about: string | null
  receivedAt: string | null
  proposal: { institution: string, fields: number } | null
}

export interface ListAnswer {
  counts: Record<State, number>
  total: number
  pageSize: number
  suggestions: Listed[]
}

/** One field of a correction, as `suggestions/proposals/describe` tells it. */
export interface ProposedField {
  field: string
  label: string
  kind: 'text' | 'list' | 'value'
  published: string[]
  then: string[]
  draft: string[]
  after: string[]
  changedSince: boolean
  draftDiffers: boolean
  taken: 'no' | 'draft' | 'public'
}

export interface Proposal {
  institution: string
  via: string
  gone: boolean
  isPublished: boolean
  seen: string
  fields: ProposedField[]
  otherChanges: string[]
}

/** Everything about one report. */
export interface Suggestion {
  documentId: string
  code: string
  kind: string
  state: State
  text: string
  language: string | null
  languageName: string | null
  email: string | null
  note: string | null
  answer: string | null
  receivedAt: string | null
  closedAt: string | null
  updatedAt: string
  about: { title: string, entry: { uid: string, documentId: string } | null, url: string | null } | null
  result: { uid: string, documentId: string, title: string, isPublished: boolean } | null
  draftUid: string | null
  history: { at: string, state: State, who: string }[]
  mail: { delayMinutes: number, queuedAt: string | null, state: string | null } | null
  outcomeUrl: string
  readyReplies: { german: string, words: string }[]
  proposal: Proposal | null
}

/** A report that stands beside an entry. */
export interface Concerning {
  documentId: string
  code: string
  state: State
  text: string
  receivedAt: string | null
  isOrigin: boolean
}

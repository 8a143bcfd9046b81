import type { Difference } from '../comparison/Comparison'

/** What the server answers; see `approval/routes.ts` there. */
export interface Request {
  id: number
  uid: string
  documentId: string
  type: string
  title: string
  institution: string | null
  locales: string[]
  note: string | null
  state: 'open' | 'accepted' | 'returned' | 'withdrawn' | 'direct'
  reason: string | null
  isNew: boolean
  handedInBy: string | null
  handedInAt: string
  decidedBy: string | null
  decidedAt: string | null
}

export interface EntryAnswer {
  mode: 'waits' | 'direct'
  handsIn: boolean
  hasChanges: boolean
  changedSince: boolean
  request: Request | null
}

export interface LocaleDifference { locale: string, isNew: boolean, differences: Difference[] }

export interface RequestAnswer {
  request: Request
  hash: string
  changedSince: boolean
  differences: LocaleDifference[]
}

export interface ListsAnswer {
  mode: 'waits' | 'direct'
  decides: boolean
  open: Request[]
  recent: Request[]
}

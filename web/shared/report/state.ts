import type { SuggestionKind } from '@buendnis/contract'

/** What the form knows about a report that is being written. */
export interface ReportValues {
  kind: SuggestionKind | null
  text: string
  email: string
  /** The path of the page that it is about. */
  about: string | null
}

/** What is wrong at a field. */
export interface FieldProblems {
  kind?: 'missing'
  text?: 'missing' | 'tooLong' | 'cut'
  email?: 'invalid'
}

/**
 * Why the whole form came back: sent too fast or with the trap filled, too old, from another site, too often, nowhere to
 * keep it; or with numbers of other people in it.
 */
export type FormProblem = 'again' | 'old' | 'foreign' | 'tooMany' | 'unavailable' | 'contacts'

/** All that the page of the form shows besides its words. */
export interface ReportState {
  /** Signed time and key of this form. */
  token: string
  /** What a browser with the script searches for: `sha256(token + number)`. */
  challenge: { hash: string, max: number }
  values: ReportValues
  fields: FieldProblems
  problem: FormProblem | null
  /** Minutes after which it works again. */
  retryMinutes: number | null
  /** The page was just called helpful or not. */
  voted: boolean
}

/** What the page of a code shows. */
export interface OutcomeState {
  /** As it is kept; null while nobody has typed one. */
  code: string | null
  state: 'new' | 'in-progress' | 'adopted' | 'not-adopted' | 'waiting' | 'unknown' | 'tooMany' | 'unavailable' | 'none'
  receivedAt: string | null
  closedAt: string | null
  answer: string | null
  /** It was sent just now. */
  isNew: boolean
}

/** The header in which the front server hands a page what it shows; nothing of a visitor's own headers comes through. */
export const stateHeader = 'x-page-state'

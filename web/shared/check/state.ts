/** What an institution has just said, to be shown on top of the page that follows. */
export const checkDone = ['all', 'right', 'gone', 'changed', 'unchanged', 'undone', 'kept'] as const

export type CheckDone = (typeof checkDone)[number]

/**
 * Which page is shown behind a link: the offers, the form for one of them, the question whether mails shall stop, that
 * they have; or why nothing can be shown.
 */
export type CheckView =
  | 'list' | 'form' | 'stop' | 'stopped'
  | 'unknown' | 'foreign' | 'expired' | 'replaced' | 'unavailable' | 'kept' | 'tooMany' | 'lost'

/** What was typed, by the names of the inputs. */
export type CheckValues = Record<string, string[]>

/** All that a page behind a link shows besides its words. */
export interface CheckState {
  view: CheckView
  /** The path of the link; empty where there is none. */
  base: string
  done: CheckDone | null
  /** The answer of the CMS for `list` and `form`. */
  data: unknown
  /** Of a form that came back: what was typed, and a sentence at each input that is not right. */
  sent: CheckValues | null
  note: string
  problems: Record<string, string>
}

export const emptyCheck: CheckState = { view: 'unknown', base: '', done: null, data: null, sent: null, note: '', problems: {} }

/** Where the pages behind links lie. German alone: they speak to the staff of institutions, not to visitors. */
export const checkPath = '/pruefung'

/** The name of the hidden input that holds what a form showed, and of the one for a free remark. */
export const shownName = 'gezeigt'
export const noteName = 'bemerkung'

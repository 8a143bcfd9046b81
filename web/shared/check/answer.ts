import type { Offer } from '@buendnis/contract'

/** The offers behind a link, each as visitors see it, and what was said about it. */
export interface CheckPage {
  institution: string
  kind: 'check' | 'funding'
  /** The last day of the link. */
  until: string
  offers: {
    offer: Offer
    answer: 'right' | 'changed' | 'gone' | null
    /** Its last check is old: it is what the mail was about. */
    isAsked: boolean
    /** It ends soon. */
    isEnding: boolean
  }[]
}

/** One input of the form for an offer; values are what a browser would send. */
export interface CheckField {
  name: string
  label: string
  kind: 'text' | 'long' | 'number' | 'day' | 'time' | 'choice' | 'choices' | 'flag'
  value: string[]
  options: { value: string, label: string }[]
  maxLength: number | null
}

/** The form in which an institution corrects one of its offers. */
export interface CheckForm {
  documentId: string
  title: string
  groups: { title: string, parts: { title: string | null, isNew?: boolean | undefined, fields: CheckField[] }[] }[]
}

/** What the page behind a link shows of the CMS's answer; neither on a page that only says something. */
export interface CheckAnswer { page: CheckPage | null, form: CheckForm | null }

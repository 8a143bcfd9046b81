import { enumerationWords } from '../words/enumerations'
import type { State } from './answers'

/** As a code is read aloud. */
export const showCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase()

export const stateWord = (state: State) => enumerationWords[state] ?? state

/** What a report is about, at the beginning of a line. */
export const kindWord = (kind: string) => {
  const word = enumerationWords[kind] ?? kind
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const isClosed = (state: State) => state === 'adopted' || state === 'not-adopted' || state === 'spam'

/** What the page shows of all reports; the first is what it opens with. */
export const stateFilters = {
  'open': 'Offen',
  'new': 'Neu',
  'in-progress': 'In Bearbeitung',
  'adopted': 'Übernommen',
  'not-adopted': 'Nicht übernommen',
  'spam': 'Werbung oder Unfug',
  'all': 'Alle',
} as const

export const kindFilters = {
  'all': 'Alles',
  'proposal': 'Berichtigungen von Institutionen',
  'missing-offer': 'Ein Angebot fehlt',
  'missing-institution': 'Eine Einrichtung fehlt',
  'wrong-information': 'Eine Angabe stimmt nicht',
  'feedback': 'Lob oder Kritik',
  'page-helpful': 'Seite hat geholfen',
  'page-not-helpful': 'Seite hat nicht geholfen',
} as const

import { locales } from '../../locales/locales'

export type EntryState = 'missing' | 'outdated' | 'incomplete' | 'machine' | 'unpublished' | 'current'

/** How the translation of an entry stands, in the words of an editor. */
export const stateWords: Readonly<Record<EntryState, string>> = {
  missing: 'fehlt',
  outdated: 'veraltet',
  incomplete: 'unvollständig',
  machine: 'maschinell, nicht geprüft',
  unpublished: 'noch nicht veröffentlicht',
  current: 'aktuell',
}

export const languageName = (code: string): string => locales.find((locale) => locale.code === code)?.name ?? code

/** All languages but German. */
export const translations = locales.filter(({ code }) => code !== 'de')

export const stateColor = (state: EntryState) =>
  (state === 'current' ? 'success700' : state === 'outdated' ? 'danger700' : 'neutral800')

import { embed as ar, offer as arOffer } from '../../i18n/locales/ar.json'
import { embed as de, offer as deOffer } from '../../i18n/locales/de.json'
import { embed as einfach, offer as einfachOffer } from '../../i18n/locales/einfach.json'
import { embed as en, offer as enOffer } from '../../i18n/locales/en.json'
import { embed as fa, offer as faOffer } from '../../i18n/locales/fa.json'
import { embed as ru, offer as ruOffer } from '../../i18n/locales/ru.json'
import { embed as tr, offer as trOffer } from '../../i18n/locales/tr.json'
import { embed as uk, offer as ukOffer } from '../../i18n/locales/uk.json'
import type { SiteLocale } from '#shared/utils/locales'

/** Words around a list of offers on another website. */
export interface EmbedWords {
  /** Of all offers. */
  readonly all: string
  /** With `{name}` for an institution or a topic. */
  readonly offersOf: string
  readonly more: string
  readonly none: string
}

const wordsOf = ({ offersOf, more, none }: Omit<EmbedWords, 'all'>, { title }: { title: string }): EmbedWords =>
  ({ all: title, offersOf, more, none })

export const embedWords: Readonly<Record<SiteLocale, EmbedWords>> = {
  ar: wordsOf(ar, arOffer),
  de: wordsOf(de, deOffer),
  einfach: wordsOf(einfach, einfachOffer),
  en: wordsOf(en, enOffer),
  fa: wordsOf(fa, faOffer),
  ru: wordsOf(ru, ruOffer),
  tr: wordsOf(tr, trOffer),
  uk: wordsOf(uk, ukOffer),
}

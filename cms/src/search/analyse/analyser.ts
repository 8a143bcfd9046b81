import type { Locale } from '../../locales/locales'
import { fold, foldDigraphs } from './fold'
import { stemArabic } from './stem/arabic'
import { stemEnglish } from './stem/english'
import { stemGerman } from './stem/german'
import { stemPersian } from './stem/persian'
import { stemSlavic } from './stem/slavic'
import { stemTurkish } from './stem/turkish'
import { isStopWord } from './stop-words'
import { alone, foldNumber, listWords, splitWords, type TextWord } from './words'

/** A word after the analysis. */
export interface Reading {
  /** All spellings made one. */
  readonly form: string
  /** Without its endings: what the index knows. */
  readonly stem: string
  readonly isStop: boolean
  readonly isNumber: boolean
}

export interface Term extends TextWord, Reading {}

export interface Analyser {
  readonly locale: Locale
  /** All words of a text, in their order. */
  readonly analyse: (text: string) => Term[]
  /** The same without their places: all that the index needs. */
  readonly read: (text: string) => Reading[]
  /** The stem of a folded word. */
  readonly stemOf: (form: string) => string
}

const stemmers: Readonly<Record<Locale, (word: string) => string>> = {
  'de': stemGerman,
  'de-simple': stemGerman,
  'en': stemEnglish,
  'uk': stemSlavic,
  'ru': stemSlavic,
  'ar': stemArabic,
  'fa': stemPersian,
  'tr': stemTurkish,
}

const romanNumbers: ReadonlyMap<string, string> = new Map([
  ['ii', '2'], ['iii', '3'], ['iv', '4'], ['vi', '6'], ['vii', '7'], ['viii', '8'], ['xii', '12'],
])

/** A word of Turkish ends where the apostrophe parts its endings: Jobcenter'e. */
const beforeApostrophe = (word: string) => word.replace(/['’ʼ`].*$/u, '')

const isGerman = (locale: Locale) => locale === 'de' || locale === 'de-simple'

/** Words come again and again; each is worked out once. */
const maxKnown = 400_000

const createAnalyser = (locale: Locale): Analyser => {
  const stem = stemmers[locale]
  const known = new Map<string, Reading>()

  const read = (word: string): Reading => {
    const plain = fold(locale === 'tr' ? beforeApostrophe(word) : word)
    if (/^\+?\d/.test(plain)) {
      const number = foldNumber(plain, word)
      return { form: number, stem: number, isStop: number === '', isNumber: true }
    }
    const form = romanNumbers.get(plain) ?? (isGerman(locale) ? foldDigraphs(plain) : plain)
    const isStop = /^\D?$/.test(form) || isStopWord(locale, plain)
    return { form, stem: stem(form), isStop, isNumber: false }
  }

  const look = (word: string): Reading => {
    const found = known.get(word)
    if (found) return found
    const own = alone(word)
    const reading = read(own)
    if (known.size >= maxKnown) known.clear()
    known.set(own, reading)
    return reading
  }

  return {
    locale,
    analyse: text => splitWords(text).map(({ text: word, start, end }) => {
      const { form, stem: root, isStop, isNumber } = look(word)
      return { text: word, start, end, form, stem: root, isStop, isNumber }
    }),
    read: text => listWords(text).map(look),
    stemOf: stem,
  }
}

const analysers = new Map<Locale, Analyser>()

/** The analyser of a language. */
export const analyserOf = (locale: Locale): Analyser => {
  const known = analysers.get(locale)
  if (known) return known
  const created = createAnalyser(locale)
  analysers.set(locale, created)
  return created
}

/** All words of a text as one line: two spellings of the same phrase give the same line. */
export const phraseOf = (analyser: Analyser, text: string): string =>
  analyser.read(text).map(({ stem }) => stem).filter(stem => stem !== '').join(' ')

import { easierWord } from './foreign'
import { findPassive } from './passive'
import { lengthOf, syllablesOf } from './measure'
import { splitSentences, splitWords } from './sentences'

export type MarkKind = 'long-sentence' | 'long-word' | 'passive' | 'clauses' | 'abbreviation' | 'number-word' | 'hard-word'

/** One thing that makes a sentence hard. */
export interface Mark {
  readonly kind: MarkKind
  /** The words it is about, as they stand in the sentence; none when it is the whole sentence. */
  readonly words: readonly string[]
  /** One German sentence: how it gets better. */
  readonly hint: string
}

export interface HardSentence {
  readonly sentence: string
  readonly marks: readonly Mark[]
}

interface Limits {
  readonly words: number
  /** Letters and syllables of a word without a hyphen, from which it is marked when it has both. */
  readonly letters: number
  readonly syllables: number
  readonly clauses: number
  /** Whether the rules that only Einfache Sprache has hold, too. */
  readonly simple: boolean
}

/** By language of the text; other languages have no limits here. */
const limits: Readonly<Record<string, Limits>> = {
  'de-simple': { words: 15, letters: 14, syllables: 5, clauses: 1, simple: true },
  'de': { words: 25, letters: 24, syllables: 8, clauses: 3, simple: false },
}

/** Whether texts of this language are looked at. */
export const isWatched = (locale: string): boolean => locale in limits

const subordinate = new Set([
  'als', 'bevor', 'bis', 'da', 'damit', 'dass', 'falls', 'indem', 'nachdem', 'ob', 'obwohl', 'sobald', 'sodass', 'sofern', 'solange', 'soweit',
  'während', 'weil', 'wenn', 'wobei', 'wodurch',
])

const longSentence = (words: readonly string[], { words: most, simple }: Limits): Mark[] =>
  (words.length <= most
    ? []
    : [{
        kind: 'long-sentence', words: [],
        hint: `${words.length} Wörter, besser höchstens ${most}. Machen Sie ${simple || words.length > 2 * most ? 'mehrere Sätze' : 'zwei Sätze'} daraus.`,
      }])

/** Long words that nobody can do without here: who the site is for, and names of places. */
const needed = /^(?:alleinerziehende?[nrs]?|gieboldehausen|radolfshausen)$/iu

const longWords = (words: readonly string[], { letters, syllables, simple }: Limits): Mark[] => {
  const isLong = (word: string) => lengthOf(word) >= letters && syllablesOf(word) >= syllables
  const found = [...new Set(words.filter(word => !needed.test(word) && isLong(word)))]
  if (found.length === 0) return []
  const advice = simple
    ? 'Nehmen Sie ein kürzeres Wort, oder teilen Sie es mit einem Bindestrich.'
    : 'Geht es auch kürzer?'
  return [{ kind: 'long-word', words: found, hint: `Langes Wort. ${advice}` }]
}

const passive = (sentence: string): Mark[] => {
  const found = findPassive(sentence)
  return found ? [{ kind: 'passive', words: found, hint: 'Sagen Sie, wer etwas tut: „Das Amt prüft“ statt „Es wird geprüft“.' }] : []
}

/** Words that begin a clause after a comma; at the beginning of a sentence one more (`Wenn …`) is easy enough. */
const clauses = (sentence: string, { clauses: most, simple }: Limits): Mark[] => {
  const starts = sentence.split(/[,;]/).slice(1).map(part => splitWords(part)[0]?.toLowerCase() ?? '')
  const first = splitWords(sentence)[0]?.toLowerCase() ?? ''
  const found = [
    ...(subordinate.has(first) ? [first] : []),
    ...starts.filter(word => subordinate.has(word) || /^(?:der|die|das|den|dem|deren|dessen)$/.test(word)),
  ]
  if (found.length <= most) return []
  return [{
    kind: 'clauses', words: [],
    hint: simple ? 'Mehrere Gedanken in einem Satz. Schreiben Sie für jeden Gedanken einen Satz.' : 'Der Satz ist verschachtelt. Zwei Sätze lesen sich leichter.',
  }]
}

const abbreviation = /(?<![\p{L}\d])(?:z\. ?B|d\. ?h|u\. ?a|i\. ?d\. ?R|o\. ?Ä|u\. ?U|bzw|ggf|evtl|ca|inkl|exkl|zzgl|usw|etc|vgl|sog|mind|max|Abs|Nr|Tel|Str|Std)\./gu

const spelledOut: Readonly<Record<string, string>> = {
  'z.B': 'zum Beispiel', 'd.h': 'das heißt', 'u.a': 'unter anderem', 'bzw': 'oder', 'ggf': 'vielleicht', 'evtl': 'vielleicht',
  'ca': 'ungefähr', 'inkl': 'mit', 'usw': 'und so weiter', 'etc': 'und so weiter', 'mind': 'mindestens', 'max': 'höchstens',
  'Nr': 'Nummer', 'Tel': 'Telefon', 'Std': 'Stunden', 'Abs': 'Absatz', 'Str': 'Straße',
}

const abbreviations = (sentence: string): Mark[] => [...new Set(sentence.match(abbreviation) ?? [])].map((found) => {
  const full = spelledOut[found.replace(/\.$/, '').replaceAll(' ', '')]
  return { kind: 'abbreviation', words: [found], hint: full ? `Schreiben Sie „${full}“.` : 'Schreiben Sie es aus.' }
})

const digits: Readonly<Record<string, string>> = {
  zwei: '2', drei: '3', vier: '4', fünf: '5', sechs: '6', sieben: '7', acht: '8', neun: '9', zehn: '10', elf: '11', zwölf: '12',
}

const numberWords = (words: readonly string[]): Mark[] => [...new Set(words)].flatMap((word): Mark[] => {
  const digit = digits[word.toLowerCase()]
  return digit === undefined ? [] : [{ kind: 'number-word', words: [word], hint: `Zahlen als Ziffern: ${digit}.` }]
})

const hardWords = (words: readonly string[]): Mark[] => [...new Set(words)].flatMap((word): Mark[] => {
  const better = easierWord(word)
  return better === undefined ? [] : [{ kind: 'hard-word', words: [word], hint: `Leichter: „${better}“. Oder erklären Sie das Wort.` }]
})

/** The sentences of a text that are hard for the readers of its language, with what makes them hard. */
export const findHardSentences = (text: string, locale: string): HardSentence[] => {
  const limit = limits[locale]
  if (!limit) return []
  return splitSentences(text).flatMap((sentence): HardSentence[] => {
    const words = splitWords(sentence)
    const marks = [
      ...longSentence(words, limit), ...clauses(sentence, limit), ...longWords(words, limit),
      ...(limit.simple ? [...passive(sentence), ...abbreviations(sentence), ...numberWords(words), ...hardWords(words)] : []),
    ]
    return marks.length > 0 ? [{ sentence, marks }] : []
  })
}

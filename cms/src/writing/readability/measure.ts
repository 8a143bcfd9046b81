import { partsOf, splitSentences, splitWords } from './sentences'
import { countSyllables } from './syllables'

/** How hard a text is to read, in numbers. */
export interface Measure {
  readonly sentences: number
  readonly words: number
  /** Words per sentence. */
  readonly sentenceLength: number
  /** First Wiener Sachtextformel: about 4 (very easy) to 15 (very hard), comparable to school years. */
  readonly wiener: number
  /** Läsbarhetsindex: below 30 very easy, above 60 very hard. */
  readonly lix: number
}

/** Below this many words a number says nothing about a text. */
export const fewestWords = 30

const lettersOf = (word: string) => word.replace(/[^\p{L}]/gu, '').length

/** The longest part decides: a hyphen shows where the next word begins. */
const most = (word: string, count: (part: string) => number) => Math.max(0, ...partsOf(word).map(count))

/** Syllables of the hardest part of a word. */
export const syllablesOf = (word: string) => most(word, countSyllables)

/** Letters of the longest part of a word. */
export const lengthOf = (word: string) => most(word, lettersOf)

/**
 * Measures a text with the first Wiener Sachtextformel (R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen –
 * Schreiben, Wien 1984) and with LIX (C. H. Björnsson: Läsbarhet, Stockholm 1968).
 * @returns nothing for a text of fewer than {@link fewestWords} words
 */
export const measure = (text: string): Measure | undefined => {
  const sentences = splitSentences(text).map(splitWords)
  const words = sentences.flat()
  if (words.length < fewestWords) return undefined
  const percent = (is: (word: string) => boolean) => 100 * words.filter(is).length / words.length
  const sentenceLength = words.length / sentences.length
  const long = percent(word => lengthOf(word) > 6)
  const wiener = 0.1935 * percent(word => syllablesOf(word) >= 3) + 0.1672 * sentenceLength
    + 0.1297 * long - 0.0327 * percent(word => syllablesOf(word) === 1) - 0.875
  return { sentences: sentences.length, words: words.length, sentenceLength, wiener, lix: sentenceLength + long }
}

/** What the number means, in words. */
export const inWords = ({ wiener }: Measure): string => {
  if (wiener < 5) return 'sehr leicht'
  if (wiener < 7) return 'leicht'
  if (wiener < 9) return 'mittel, wie eine gute Broschüre'
  if (wiener < 11) return 'so wie eine Zeitung'
  if (wiener < 13) return 'schwer'
  return 'sehr schwer, wie ein Gesetz'
}

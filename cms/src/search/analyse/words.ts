/** A word where it stands in a text: start and end in UTF-16 units. */
export interface TextWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Numbers with their usual separators are one word (0551 / 123-456); letters with inner apostrophes, joiners and
 * the signs of gender forms (Berater*innen) another. Letters and digits that touch are two (Hartz4).
 */
const word = /\+?\p{Nd}(?:[ \u00a0\u202f/().-]{0,3}\p{Nd})*|[\p{L}\p{M}](?:[\p{L}\p{M}\u00ad\u200c\u200d]|['’ʼ`](?=\p{L})|[*:_/](?=inn(?:en)?(?!\p{L})|in(?!\p{L})))*/gu

const shortNumber = /\p{Nd}+/gu
const minDigits = 5

const countDigits = (text: string) => text.match(/\p{Nd}/gu)?.length ?? 0

/** What to do with a match: long numbers stay whole, short ones next to each other part (9-12, 3 bis 6). */
const isShortNumbers = (found: string) => /^\+?\p{Nd}/u.test(found) && countDigits(found) < minDigits

/** The words of a text in their order. */
export const splitWords = (text: string): TextWord[] => {
  const words: TextWord[] = []
  for (const match of text.matchAll(word)) {
    const [found] = match
    if (isShortNumbers(found)) {
      for (const part of found.matchAll(shortNumber)) {
        const start = match.index + part.index
        words.push({ text: part[0], start, end: start + part[0].length })
      }
    } else {
      words.push({ text: found, start: match.index, end: match.index + found.length })
    }
  }
  return words
}

/** The same without their places, which is quicker: the index reads every text of every language. */
export const listWords = (text: string): string[] =>
  (text.match(word) ?? []).flatMap(found => (isShortNumbers(found) ? found.match(shortNumber) ?? [] : found))

/** A long number as everybody may write it: without separators, country code 49 and leading zeros. */
export const foldNumber = (folded: string, written: string): string => {
  const digits = folded.replace(/\D/g, '')
  if (digits.length < minDigits) return digits
  const national = /^\s*(\+|00)/.test(written) ? digits.replace(/^0*49/, '') : digits
  return national.replace(/^0+/, '')
}

/**
 * A word cut out of a text keeps the whole text in memory (V8 only points into it from 13 letters on): this is the word
 * alone.
 */
export const alone = (word: string): string => (word.length < 13 ? word : Buffer.from(word).toString())

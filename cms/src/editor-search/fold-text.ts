import { fold, foldDigraphs } from '../search/analyse/fold'
import { foldNumber, listWords } from '../search/analyse/words'

const isNumber = (word: string) => /^\+?\p{Nd}/u.test(word)

/** The words of a text with all spellings made one: Müller, MÜLLER and mueller become muller, 0551 / 12-3 becomes 551123. */
export const foldText = (text: string): string =>
  listWords(text).map((word) => {
    const folded = fold(word)
    return isNumber(word) ? foldNumber(folded, word) : foldDigraphs(folded)
  }).filter((word) => word !== '').join(' ')

/** What somebody looks for: parts of words, all of which must be there. Of numbers, the zero in front does not count. */
export const wantedParts = (query: string): string[] =>
  foldText(query).split(' ').map((part) => part.replace(/^0+(?=\d)/, '')).filter((part) => part !== '')

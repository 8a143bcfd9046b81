import { suffixStripper } from './strip'

const strip = suffixStripper({ affixes: ['ing', 'ed', 'ly', 'ment', 'ments'], keep: 4, rounds: 1 })

/** A light stemmer for folded English words: plural and the commonest endings. */
export const stemEnglish = (word: string): string => {
  const singular = word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
  const rest = strip(singular)
  return rest.length > 4 && rest.endsWith('e') ? rest.slice(0, -1) : rest
}

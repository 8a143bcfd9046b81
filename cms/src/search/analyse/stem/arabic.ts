import { prefixStripper, suffixStripper } from './strip'

/** Folded: no hamza, ة is ه, ى is ي. After the light stemmer of Larkey (light10). */
const stripArticle = prefixStripper({ affixes: ['وال', 'بال', 'كال', 'فال', 'لل', 'ال', 'ولل'], keep: 3, rounds: 1 })
const stripAnd = prefixStripper({ affixes: ['و'], keep: 4, rounds: 1 })
const stripEnding = suffixStripper({
  affixes: ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'تي', 'ته', 'تها', 'هم', 'نا', 'كم', 'ك'], keep: 3, rounds: 2,
})

/** A light stemmer for folded Arabic words. */
export const stemArabic = (word: string): string => stripEnding(stripArticle(stripAnd(word)))

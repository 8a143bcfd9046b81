import { prefixStripper, suffixStripper } from './strip'

const stripVerb = prefixStripper({ affixes: ['نمي', 'مي'], keep: 3, rounds: 1 })
const stripEnding = suffixStripper({
  affixes: ['ها', 'هاي', 'هايي', 'هايم', 'هايش', 'ترين', 'تر', 'ان', 'ام', 'اش', 'م', 'ش', 'ي', 'اي'], keep: 3, rounds: 1,
})

/** A light stemmer for folded Persian words (ی is ي, ک is ك, joiners are gone). */
export const stemPersian = (word: string): string => stripEnding(stripVerb(word))

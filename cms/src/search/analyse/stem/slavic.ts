import { suffixStripper } from './strip'

/** Endings of Russian and Ukrainian words, folded: й, і and ї are и; є and ё are е; no soft signs. */
const stripReflexive = suffixStripper({ affixes: ['ся', 'с'], keep: 4, rounds: 1 })

const stripEnding = suffixStripper({
  affixes: [
    'ами', 'ями', 'ах', 'ях', 'ов', 'ев', 'ив', 'ом', 'ем', 'ам', 'ям', 'ои', 'еи', 'ии', 'ью', 'ью', 'ия', 'ию', 'ие',
    'ови', 'еви', 'ою', 'ею', 'ыи', 'ая', 'яя', 'ое', 'ее', 'ые', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ых', 'их',
    'ыми', 'ими', 'ую', 'юю', 'ет', 'ит', 'ут', 'ют', 'ат', 'ят', 'еш', 'иш', 'ет', 'ете', 'ите', 'ает', 'яет', 'ают',
    'яют', 'ат', 'ти', 'ит', 'ал', 'ала', 'али', 'ил', 'ила', 'или', 'ав', 'ив', 'ение', 'ения', 'ению', 'ением', 'ении',
    'ання', 'ення', 'аня', 'еня', 'ость', 'ости', 'ост', 'ист', 'ости', 'а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'т',
  ],
  keep: 4,
  rounds: 1,
})

const stripShort = suffixStripper({ affixes: ['а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и'], keep: 3, rounds: 1 })

/** The vowel that comes and goes: садок, садка; ребенок, ребенка. */
const withoutFleetingVowel = (word: string) => (word.length > 4 ? word.replace(/[ое]к$/, 'к') : word)

/** A light stemmer for folded Russian and Ukrainian words. */
export const stemSlavic = (word: string): string => {
  const plain = stripReflexive(word)
  const rest = stripEnding(plain)
  return withoutFleetingVowel(rest === plain ? stripShort(plain) : rest)
}

import { suffixStripper } from './strip'

/** A light stemmer for folded Turkish words (ı, ü are i, u): the endings of nouns, and the commonest of verbs. */
export const stemTurkish = suffixStripper({
  affixes: [
    'lar', 'ler', 'im', 'um', 'imiz', 'umuz', 'iniz', 'unuz', 'in', 'un', 'nin', 'nun', 'i', 'u', 'yi', 'yu', 'ni', 'nu',
    'si', 'su', 'a', 'e', 'ya', 'ye', 'na', 'ne', 'da', 'de', 'ta', 'te', 'nda', 'nde', 'dan', 'den', 'tan', 'ten', 'ndan',
    'nden', 'la', 'le', 'yla', 'yle', 'li', 'lu', 'siz', 'suz', 'lik', 'lig', 'luk', 'lug', 'ki', 'mak', 'mek', 'ma', 'me',
    'iyor', 'uyor', 'miyor', 'muyor', 'acak', 'ecek', 'di', 'du', 'ti', 'tu', 'mis', 'mus', 'yor', 'iyorum', 'uyorum', 'yim', 'yum',
  ],
  keep: 4,
  rounds: 4,
})

/** Two letters that sound as one vowel. */
const pairs = /aa|ee|oo|ai|ay|au|äu|ei|ey|eu|ie|oi|ou|ui/

/** Two vowels that a prefix or an ending parts although they look like one. */
const parted: readonly [RegExp, string][] = [
  [/^(be|ge)(?=e(?!re|t)|u[rn])/, '$1-'],
  [/(muse|jubilä|petrole|linole)um/, '$1-um'],
  // `Familie`, `Ferien`, `Aktie`, but not `Energie` and `Therapie`.
  [/(famil|lin|akt|präm|mater|ser|kom[öo]d|stud|med|fer|immobil|bakter|kriter|arter)ie/, '$1i-e'],
  [/ient/, 'i-ent'],
]

const vowel = /[aeiouyäöüàáâéèêíìóòôúù]/

const ofPart = (part: string): number => {
  let rest = part.toLowerCase().replace(/qu/g, 'q')
  for (const [pattern, replacement] of parted) rest = rest.replace(pattern, replacement)
  let count = 0
  for (let at = 0; at < rest.length; at += 1) {
    const letter = rest.charAt(at)
    if (!vowel.test(letter)) continue
    // `y` before a vowel is a consonant, as in `Yoga`.
    if (letter === 'y' && vowel.test(rest.charAt(at + 1))) continue
    count += 1
    if (pairs.test(rest.slice(at, at + 2))) at += 1
  }
  return count
}

/**
 * How many syllables a German word has, by its vowels. A short word in capitals without a vowel is spelled (`SGB`: 3),
 * a number counts as one. Foreign words can be wrong by one.
 */
export const countSyllables = (word: string): number => {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return 1
  if (letters.length <= 5 && letters === letters.toUpperCase() && !vowel.test(letters.toLowerCase())) return letters.length
  return Math.max(1, ofPart(letters))
}

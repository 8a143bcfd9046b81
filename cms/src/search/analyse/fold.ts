/**
 * One form for all spellings of a letter, in every script. What people type without accents, in capitals, with
 * another keyboard or with the letters of a neighbouring language must meet what editors wrote.
 */

const letters: ReadonlyMap<string, string> = new Map(Object.entries({
  'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ł': 'l',
  // Turkish: capitals lose their dots, keyboards abroad have no dotless i.
  'ı': 'i',
  // Ukrainian and Russian: each other's letters, and signs that are often left out.
  'і': 'и', 'є': 'е', 'ґ': 'г', 'ь': '', 'ъ': '',
  // Arabic and Persian: letters that look alike and have several code points; alef without its signs.
  'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ک': 'ك', 'ۀ': 'ه', 'ة': 'ه', 'ە': 'ه', 'ہ': 'ه', 'ء': '',
  // Invisible: joiners, soft hyphens, the stretching sign.
  '\u200c': '', '\u200d': '', '\u00ad': '', '\u0640': '',
  '\'': '', '’': '', 'ʼ': '', '`': '', '*': '', ':': '', '_': '', '/': '',
}))

const isPlain = /^[a-z0-9]+$/

const digit = (code: number) => String(code & 0xf)

const foldLetter = (letter: string): string => {
  const known = letters.get(letter)
  if (known !== undefined) return known
  const code = letter.charCodeAt(0)
  if (code >= 0x0660 && code <= 0x0669) return digit(code)
  if (code >= 0x06f0 && code <= 0x06f9) return digit(code)
  return letter
}

/** A word in lower case without accents, vowel signs and variants of letters. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase()
  if (isPlain.test(lower)) return lower
  let folded = ''
  for (const letter of lower.normalize('NFKD').replace(/\p{M}/gu, '')) folded += foldLetter(letter)
  return folded
}

/**
 * German digraphs for umlauts become the plain vowel, as `fold` does with the umlauts themselves: ä, ae and a meet. Not
 * after a vowel or q, where ue is none: Steuer, Frauen, Quelle.
 */
export const foldDigraphs = (folded: string): string =>
  folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/(?<![aeiouq])ue/g, 'u')

/** Letters that look alike or are typed for one another; accents and umlauts fall away by themselves. */
const letters: Readonly<Record<string, string>> = {
  'ß': 'ss', 'ı': 'i', 'і': 'и', 'є': 'е', 'ґ': 'г', 'ь': '', 'ъ': '', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ء': '', '\u200c': '',
}

/** Words in one form for all spellings: lower case, no accents, ä, ae and a alike. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/[ßıієґьъىیکةء\u200c]/g, letter => letters[letter] ?? '')
    .replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/(?<![aeiouq])ue/g, 'u')

/** German numbers as texts write them: an area code or a service code, or one of the short numbers (110, 112, 115, 116 …). */
const number = /^(0\d[\d ]{4,18}\d|11[025]|116 ?\d{3})$/

/** Marks that keep digits in their order inside words that run from right to left. */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The telephone number that these words are, without marks around it. Nothing when they are more or something else: a year. */
export const phoneNumberOf = (words: string): string | undefined => {
  const plain = words.replace(directionMarks, '').trim()
  return number.test(plain) ? plain : undefined
}

/** German numbers as texts write them: an area code or a service code, or one of the short numbers (110, 112, 115, 116 …). */
const number = /^(0\d[\d ]{4,18}\d|11[025]|116 ?\d{3})$/

/** Whether these words are a telephone number and nothing else. Years and sums of money are none. */
export const isPhoneNumber = (words: string): boolean => number.test(words.trim())

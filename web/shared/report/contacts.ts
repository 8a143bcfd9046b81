const email = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/

const day = /\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b/g

/** From `+49 551 1234` to `0551/12 34-5`; six digits and more, so that neither a time nor a paragraph is meant. */
const phone = /(?:\+|\b0)\d(?:[\s/().–-]*\d){5,}/

/** Digits of Arabic and Persian as those of the telephone. */
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xF))

/** Whether a text holds a telephone number or a mail address, which may be somebody else's. */
export const hasContacts = (text: string): boolean =>
  email.test(text) || phone.test(latinDigits(text).replace(day, ' '))

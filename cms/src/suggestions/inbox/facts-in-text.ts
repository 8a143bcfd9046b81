import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import { readPhoneNumber } from '../../writing/phones/normalise'

/** What a draft can begin with: facts that stand in a text, and its first words. */
export interface TextFacts {
  readonly title: string
  readonly phones: readonly string[]
  readonly email: string | null
  readonly website: string | null
}

const maxTitle = 100

const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"„“]+[^\s<>"„“.,;:!?)]/i
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

/** What stood before a number or an address that is cut off. */
const labelAtEnd = /(?:[\s,;:(.]+|\b(?:tel(?:efon)?|fon|mobil|e-?mail|web(?:site)?))+$/i

const shorten = (text: string): string => {
  if (text.length <= maxTitle) return text
  const cut = text.slice(0, maxTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()} …`
}

/** The first line, or its first sentence when it is long, without addresses and numbers. */
const titleOf = (text: string, phones: readonly string[]): string => {
  const [line = ''] = text.split('\n').map(part => part.trim()).filter(part => part !== '')
  const bare = [webAddress, mailAddress].reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'gi'), ''), line)
  const plain = phones.reduce((rest, phone) => rest.replace(phone, ''), bare).replace(/\s+/g, ' ').trim()
  const [sentence = plain] = plain.length > maxTitle ? plain.split(/(?<=[.!?])\s/) : [plain]
  return shorten(sentence.replace(labelAtEnd, '')) || 'Neuer Eintrag aus einem Hinweis'
}

/** Finds in a text what a form has fields for. */
export const factsInText = (text: string): TextFacts => {
  const found = findPhoneNumbersInText(text, 'DE')
  const written = found.map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt))
  const phones = found.flatMap(({ number }, index) =>
    (readPhoneNumber(written[index] ?? '') ?? readPhoneNumber(number.formatNational()))?.display ?? [])
  return {
    title: titleOf(text, written),
    phones: [...new Set(phones)].slice(0, 5),
    email: mailAddress.exec(text)?.[0] ?? null,
    website: webAddress.exec(text.replace(new RegExp(mailAddress, 'g'), ''))?.[0] ?? null,
  }
}

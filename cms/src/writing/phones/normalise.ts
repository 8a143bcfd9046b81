import parsePhoneNumber from 'libphonenumber-js/min'

/** A number that can be called. */
export interface CallNumber {
  /** For the eye (DIN 5008): `0551 400-0`, `116 016`, `+43 1 234567`. */
  readonly display: string
  /** For the phone: E.164 (`+495514000`), or the short number. */
  readonly dialable: string
}

/** Numbers without an area code: emergency, authorities, harmonised services of social value, directory enquiries. */
const short = /^(?:11[025]|116\d{3}|118\d{2,3})$/

/** Mobile, freephone, shared cost: their groups are part of how people know them, there are no extensions. */
const withoutExtension = /^0(?:1|32|700|800|900)/

/** What people write between digits, hyphens of all kinds and hard spaces included. */
const onlySigns = /^\+?[\d\s()./\u2010-\u2015\u00a0\u202f-]+$/

const groupShort = (digits: string) => (digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits)

/** The text after so many digits. */
const afterDigits = (text: string, count: number): string => {
  let seen = 0
  for (let at = 0; at < text.length; at += 1) {
    if (seen === count) return text.slice(at)
    if (/\d/.test(text.charAt(at))) seen += 1
  }
  return ''
}

/** Groups stay as somebody wrote them: that is how the number is known. A last group after the only hyphen is an extension. */
const groupRest = (rest: string, hasExtension: boolean): string => {
  const trimmed = rest.replace(/^\D+|\D+$/g, '')
  const groups = trimmed.split(/\D+/)
  const last = groups.at(-1) ?? ''
  const before = groups.slice(0, -1).join(' ')
  const isSwitchboard = groups.length === 2 && last === '0'
  const hyphens = trimmed.match(/-/g)?.length ?? 0
  const isExtension = hyphens === 1 && /-\D*\d{1,5}$/.test(trimmed)
  return before !== '' && hasExtension && (isSwitchboard || isExtension) ? `${before}-${last}` : groups.join(' ')
}

/**
 * Reads a phone number as people write it in Germany: `0551/400-0`, `+49 (0)551 400 0`, `116016`. What it returns it
 * leaves as it is when it reads it again.
 * @returns nothing for what nobody can call from everywhere: too short, too long, without area code, with letters
 */
export const readPhoneNumber = (input: string): CallNumber | undefined => {
  const text = input.trim().replace(/^(?:tel(?:efon)?|fon)\.?:?\s*/i, '')
  if (!onlySigns.test(text)) return undefined
  const digits = text.replace(/\D/g, '')
  if (!text.startsWith('+') && short.test(digits)) return { display: groupShort(digits), dialable: digits }
  const plain = text.replace(/\(0\)/, '').replace(/^00(?=[1-9])/, '+').replace(/[\u2010-\u2015]/g, '-')
  if (!/^[+(]?[\d(]/.test(plain) || !/^\(?0[1-9]|^\+/.test(plain)) return undefined
  const parsed = parsePhoneNumber(plain, 'DE')
  if (!parsed?.isValid()) return undefined
  if (parsed.country !== 'DE') return { display: parsed.formatInternational(), dialable: parsed.number }
  const [area = '', ...others] = parsed.formatNational().split(' ')
  // Possible, but in no plan of area codes that the library knows: nothing to part it by.
  if (!area.startsWith('0') || others.length === 0) {
    return { display: plain.startsWith('+') ? parsed.formatInternational() : plain.match(/\d+/g)?.join(' ') ?? '', dialable: parsed.number }
  }
  const lead = plain.startsWith('+') ? '+49'.length - 1 + area.length - 1 : area.length
  const rest = groupRest(afterDigits(plain, lead), !withoutExtension.test(area))
  return { display: `${area} ${rest}`, dialable: parsed.number }
}

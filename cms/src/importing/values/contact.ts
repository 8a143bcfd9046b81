/** What was read from a cell, and what could not be. */
export interface Taken<Value> {
  readonly value: Value
  /** Parts of the cell that are left out, each with a reason in German. */
  readonly left: readonly string[]
}

export interface Phone {
  readonly number: string
  readonly type: 'voice' | 'cell' | 'fax'
  readonly description?: string
}

const separator = /\s*(?:[\n;,|]|\bund\b|\boder\b|\bu\.|\s\/\s)\s*/
/** "0551 12345/12346" may be two numbers or a number with an extension: a slash that has digits around it stays. */
const digits = (text: string) => text.replace(/\D/g, '')

const withArea = (text: string, area: string | undefined) =>
  (area !== undefined && /^\d/.test(text) && !text.startsWith('0') && digits(text).length >= 3 && digits(text).length < 9 ? `${area} ${text}` : text)

/** The part before the first slash, hyphen or space, when it looks like an area code. */
const areaOf = (text: string) => /^\(?(0\d{2,5})\)?[\s/-]/.exec(text)?.[1]

const typeOf = (label: string, number: string): Phone['type'] => {
  if (/fax/i.test(label)) return 'fax'
  if (/mobil|handy/i.test(label)) return 'cell'
  return /^(?:0|\+49\s?\(?0?\)?)1[5-7]/.test(number.replace(/[^\d+]/g, '')) ? 'cell' : 'voice'
}

/** Several numbers in one cell, with words such as "mobil" or "Fax" before them: "Tel. 0551 123-0 / Fax: 0551 123-9". */
export const readPhones = (cell: string, fax = false): Taken<Phone[]> => {
  const [value, left]: [Phone[], string[]] = [[], []]
  let area: string | undefined
  for (const part of cell.split(separator)) {
    const [, label = '', rest = '', note = ''] = /^([^\d+(]*)([\d+(][\d\s()/+.–-]*)(.*)$/s.exec(part.trim()) ?? []
    const count = digits(rest).length
    if (count < 3 || count > 17) {
      if (part.trim() !== '') left.push(`„${part.trim()}“ ist keine Telefonnummer`)
      continue
    }
    const number = withArea(rest.replace(/[–.]/g, '-').replace(/[\s/(-]+$/, '').trim(), area)
    area ??= areaOf(number)
    const words = note.replace(/^[\s(:,–-]+|[\s)]+$/g, '').slice(0, 100)
    value.push({ number, type: fax ? 'fax' : typeOf(label, number), ...(words === '' ? {} : { description: words }) })
  }
  return { value, left }
}

const mailPattern = /[^\s<>,;()"]+@[^\s<>,;()"]+\.[a-z]{2,}/gi

/** The first address of a cell; others are named. Writes such as "info(at)verein.de" are understood. */
export const readEmail = (cell: string): Taken<string | null> => {
  const found = cell.replace(/\s*[([]\s*(?:at|ät)\s*[)\]]\s*/gi, '@').replace(/^mailto:/i, '').match(mailPattern) ?? []
  const [first, ...others] = found.map(address => address.replace(/\.$/, '').toLowerCase())
  if (first === undefined) return { value: null, left: cell === '' ? [] : [`„${cell}“ ist keine E-Mail-Adresse`] }
  return { value: first, left: others.map(address => `zweite E-Mail-Adresse ${address}`) }
}

/** A web address with its scheme; without one, `https` is supposed. */
export const readWebsite = (cell: string): Taken<string | null> => {
  const [first = '', ...others] = cell.split(/[\s;,]+/).filter(part => part !== '')
  if (first === '') return { value: null, left: [] }
  const address = /^https?:\/\//i.test(first) ? first : `https://${first}`
  if (!URL.canParse(address) || !new URL(address).hostname.includes('.')) {
    return { value: null, left: [`„${cell}“ ist keine Internetadresse`] }
  }
  return { value: address, left: others.map(part => `zweite Internetadresse ${part}`) }
}

export interface Place {
  readonly name?: string
  readonly streetAddress?: string
  readonly postalCode?: string
  readonly addressLocality?: string
}

/** Street, postal code and town, each in its own cell or all in one: "Lange Str. 3, 37073 Göttingen". */
export const readPlace = (cells: { name: string, street: string, postalCode: string, locality: string }): Place | null => {
  let { street, postalCode, locality } = cells
  const joined = /^(?:D-)?(\d{4,5})\s+(.+)$/.exec(locality)
  if (joined) [, postalCode = '', locality = ''] = joined
  const whole = /^(.*?)[,\n]\s*(?:D-)?(\d{5})\s+([^,\n]+)$/s.exec(street)
  if (whole) {
    street = whole[1] ?? ''
    postalCode ||= whole[2] ?? ''
    locality ||= whole[3] ?? ''
  }
  // A number in a spreadsheet loses its leading zero.
  const code = /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode.replace(/^D-/i, '')
  const place = {
    ...(cells.name === '' ? {} : { name: cells.name }),
    ...(street === '' ? {} : { streetAddress: street.replace(/\s*\n\s*/g, ', ').trim() }),
    ...(code === '' ? {} : { postalCode: code }),
    ...(locality === '' ? {} : { addressLocality: locality.trim() }),
  }
  return Object.keys(place).length === 0 ? null : place
}

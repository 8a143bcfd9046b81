import { randomInt } from 'node:crypto'

/** Digits and letters that nobody confuses when they are read aloud: no 0 and O, 1, I and L. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 8
const pattern = new RegExp(`^[${alphabet}]{${length}}$`)

/** A code as it is stored (lower case, without a hyphen), or null when this cannot be one. */
export const readCode = (value: string): string | null => {
  const code = value.replace(/[\s-]/g, '').toLowerCase()
  return pattern.test(code) ? code : null
}

/** A code that nobody can guess: about 40 bits. */
export const newCode = (): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

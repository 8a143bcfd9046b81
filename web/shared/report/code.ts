/** Digits and letters that nobody confuses when they are read aloud: no 0 and O, 1, I and L. */
export const codeAlphabet = '23456789abcdefghjkmnpqrstuvwxyz'

export const codeLength = 8

/** A code as it is kept (lower case, without a hyphen), or null when this cannot be one. */
export const readCode = (value: string): string | null => {
  const code = value.replace(/[\s-]/g, '').toLowerCase()
  return code.length === codeLength && [...code].every(letter => codeAlphabet.includes(letter)) ? code : null
}

/** As it is shown and spoken, `ABCD-EFGH`. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase()

/** As it stands in addresses, `abcd-efgh`. */
export const codeSlug = (code: string): string => showCode(code).toLowerCase()

import { codeAlphabet, codeLength } from '../../shared/report/code.ts'
import { keyed } from './secrets.ts'

/** The code of a report: the same for the same key, and nobody without the secret can guess it (about 40 bits). */
export const codeOf = (secret: string, idempotencyKey: string): string => {
  let rest = keyed(secret, 'code', idempotencyKey).readBigUInt64BE(0)
  let code = ''
  while (code.length < codeLength) {
    code += codeAlphabet.charAt(Number(rest % BigInt(codeAlphabet.length)))
    rest /= BigInt(codeAlphabet.length)
  }
  return code
}

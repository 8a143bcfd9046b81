import { randomBytes } from 'node:crypto'
import { isSame, keyed } from './secrets.ts'

/** Nobody reads, writes and sends in less time; in milliseconds. */
const fastest = 3000

/** After this time a form is no longer taken, so that nobody collects forms; in milliseconds. */
const oldest = 24 * 3_600_000

const signed = (secret: string, payload: string): Buffer => keyed(secret, 'form', payload).subarray(0, 16)

/** When a form was given out, and its key; signed. */
export const makeToken = (secret: string, moment: Date): string => {
  const payload = `${moment.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${payload}.${signed(secret, payload).toString('base64url')}`
}

/** Whether a form with this token may be sent now. `fast` becomes `fine` by waiting, `wrong` and `old` never do. */
export const judgeToken = (secret: string, token: string, moment: Date): 'fine' | 'fast' | 'old' | 'wrong' => {
  const [time = '', key = '', signature = ''] = token.split('.')
  if (!isSame(Buffer.from(signature, 'base64url'), signed(secret, `${time}.${key}`))) return 'wrong'
  const age = moment.getTime() - Number.parseInt(time, 36)
  if (age > oldest) return 'old'
  return age < fastest ? 'fast' : 'fine'
}

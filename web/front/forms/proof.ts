import { keyed, sha256 } from './secrets.ts'

/**
 * Proof of work as ALTCHA does it (a hash, and a number to be found for it), without its widget: about a second of a
 * phone's time, no person's. The number follows from the token, so nothing has to be kept.
 */

/** A browser tries at most so many numbers. */
const max = 60_000
const min = 20_000

const numberOf = (secret: string, token: string): number =>
  min + keyed(secret, 'proof', token).readUInt32BE(0) % (max - min)

/** What a browser gets: it looks for the number whose hash after the token is this one. */
export const challengeOf = (secret: string, token: string): { hash: string, max: number } =>
  ({ hash: sha256(`${token}${numberOf(secret, token)}`), max })

/** Whether this is the number. */
export const isProof = (secret: string, token: string, proof: string): boolean =>
  proof === String(numberOf(secret, token))

import { createHash, randomBytes } from 'node:crypto'

/** 160 bits, in letters that no mail program breaks and no address changes. */
const bytes = 20

export const tokenPattern = /^[0-9a-f]{40}$/

export const newToken = (): string => randomBytes(bytes).toString('hex')

/** What is kept of a token, or of an address that wants no more mail. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const addressHashOf = (institutionId: string, address: string): string =>
  hashOf(`${institutionId} ${address.trim().toLowerCase()}`)

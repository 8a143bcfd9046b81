import { createHash } from 'node:crypto'

/** A short name for some parts, in their order: 16 hexadecimal digits. */
export const hash = (...parts: readonly (string | Buffer)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

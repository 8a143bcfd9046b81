import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** What went through. */
export interface Counted {
  readonly bytes: number
  readonly lines: number
  readonly sha256: string
}

/** Lets bytes through, and knows afterwards how many they were, on how many lines, and their sum. */
export const createCounter = (): { stream: Transform, result: () => Counted } => {
  const hash = createHash('sha256')
  let bytes = 0
  let lines = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      for (const byte of chunk) lines += Number(byte === 10)
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ bytes, lines, sha256: hash.digest('hex') }) }
}

import { readFileSync } from 'node:fs'

/**
 * The only place that asks what time it is. For tests and rehearsals `CLOCK_SHIFT_MINUTES` shifts it, and
 * `CLOCK_SHIFT_FILE` names a file with that number, read anew each time, so that a test can move the clock of a living
 * server. A production process refuses to start with either.
 */
const readFile = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '0'
  }
}

const shift = () => {
  const file = process.env.CLOCK_SHIFT_FILE
  const minutes = Number(file ? readFile(file) : process.env.CLOCK_SHIFT_MINUTES ?? '0')
  return Number.isFinite(minutes) ? minutes * 60_000 : 0
}

/** Throws when the clock can be shifted in production, or when the shift is not a number of minutes. */
export const assertClock = () => {
  const value = process.env.CLOCK_SHIFT_MINUTES
  if (value && !Number.isFinite(Number(value))) throw new Error('CLOCK_SHIFT_MINUTES must be a number of minutes.')
  if ((value || process.env.CLOCK_SHIFT_FILE) && process.env.NODE_ENV === 'production') {
    throw new Error('CLOCK_SHIFT_MINUTES and CLOCK_SHIFT_FILE are for tests only: a production process does not start with a shifted clock.')
  }
}

/** The present moment. */
export const now = (): Date => new Date(Date.now() + shift())

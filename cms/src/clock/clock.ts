/**
 * The only place that asks what time it is. `CLOCK_SHIFT_MINUTES` shifts it for tests and rehearsals; a production
 * process refuses to start with a shift.
 */
const shift = () => {
  const minutes = Number(process.env.CLOCK_SHIFT_MINUTES ?? '0')
  return Number.isFinite(minutes) ? minutes * 60_000 : 0
}

/** Throws when the clock is shifted in production, or when the shift is not a number of minutes. */
export const assertClock = () => {
  const value = process.env.CLOCK_SHIFT_MINUTES
  if (!value) return
  if (!Number.isFinite(Number(value))) throw new Error('CLOCK_SHIFT_MINUTES must be a number of minutes.')
  if (process.env.NODE_ENV === 'production') {
    throw new Error('CLOCK_SHIFT_MINUTES is for tests only: a production process does not start with a shifted clock.')
  }
}

/** The present moment. */
export const now = (): Date => new Date(Date.now() + shift())

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { testFolder } from './paths'

/** The clock of a test server: a file that says by how many minutes it is ahead. */
export const movableClock = (name: string) => {
  mkdirSync(testFolder, { recursive: true })
  const file = path.join(testFolder, `clock-${name}-${process.pid}`)
  const shift = (minutes: number) => writeFileSync(file, String(minutes))
  shift(0)
  return {
    /** For the server; its jobs look at the clock five times a second. */
    environment: { NODE_ENV: 'test', CLOCK_SHIFT_FILE: file, JOBS_EVERY_SECONDS: '0.2' },
    shift,
    shiftDays: (days: number) => shift(days * 24 * 60),
    remove: () => rmSync(file, { force: true }),
  }
}

/** Asks again and again until it is so. @throws after ten seconds */
export const until = async (what: () => Promise<boolean>) => {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    if (await what()) return
    await wait(100)
  }
  throw new Error('It did not happen')
}

import { setTimeout as wait } from 'node:timers/promises'
import { isRecord } from '../content-types/attributes'

/** SQLite while another process writes; PostgreSQL's serialization failure and deadlock. */
const busyCodes = /^(SQLITE_BUSY|40001$|40P01$)/

/** Milliseconds between two tries. */
const pauses = [50, 200, 800]

/** Whether the database was busy with a write of another process: the same once more succeeds. */
export const isBusy = (error: unknown): boolean => isRecord(error)
  && ((typeof error.code === 'string' && busyCodes.test(error.code)) || isBusy(error.cause))

/** Does work that happens as a whole or not at all, and does it again while the database is busy with somebody else's. */
export const againWhenBusy = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      await wait(pause)
    }
  }
  return work()
}

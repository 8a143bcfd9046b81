import type { Hint, Row } from './hint'
import { offerHints } from './offers'
import { placeHints } from './places'
import { scheduleHints } from './schedules'

export type { Hint } from './hint'

const hintsByType: Readonly<Record<string, (entry: Row, today: string) => Hint[]>> = {
  'api::offer.offer': (entry, today) => [...offerHints(entry, today), ...placeHints(entry), ...scheduleHints(entry, 'schedules')],
  'api::institution.institution': (entry) => [...placeHints(entry), ...scheduleHints(entry, 'openingHours')],
}

/** Whether entries of a type are looked at. */
export const hasHints = (uid: string): boolean => uid in hintsByType

/**
 * What is probably wrong in an entry, while it is being written. What cannot be at all is refused on saving.
 * @param today the day in Berlin, as `2026-01-31`
 */
export const findHints = (uid: string, entry: Row, today: string): Hint[] => hintsByType[uid]?.(entry, today) ?? []

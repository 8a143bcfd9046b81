import { at } from '../common/moment'
import { isRecord } from '../layout/paths'
import { choiceWords } from '../words/choices'
import { enumerationWords } from '../words/enumerations'

/** `HH:MM` of a stored time, `HH:MM:SS.mmm`; undefined of anything else. */
const timeOf = (value: unknown): string | undefined =>
  (typeof value === 'string' ? /^(\d\d:\d\d):\d\d(\.\d+)?$/.exec(value)?.[1] : undefined)

const dayOf = (value: unknown): string | undefined =>
  (typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.slice(1).reverse().join('.') : undefined)

const momentOf = (value: string): string | undefined => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? at(value) : undefined)

/** „Mo, Mi 08:30–12:00“ with the note after it, of one row of opening times. */
const openingTitle = (part: Record<string, unknown>): string => {
  const weekdays = Array.isArray(part.weekdays) ? part.weekdays : []
  const days = weekdays.map(day => choiceWords.weekdays?.[String(day)]?.slice(0, 2)).filter(Boolean).join(', ')
  const times = [timeOf(part.opensAt), timeOf(part.closesAt)].filter(Boolean).join('–')
  const note = typeof part.description === 'string' ? part.description : ''
  return [[days, times].filter(Boolean).join(' '), note].filter(Boolean).join(' · ')
}

/**
 * What stands on a folded part of a form.
 * @param part the part as the form has it, of any type
 * @param mainField the name of the field that Strapi would show as it is stored
 */
export const foldedTitle = (part: unknown, mainField: string): string => {
  if (!isRecord(part)) return ''
  if ('opensAt' in part || 'weekdays' in part) return openingTitle(part)
  const value = part[mainField]
  if (typeof value !== 'string') return typeof value === 'number' && mainField !== 'id' ? String(value) : ''
  return timeOf(value) ?? dayOf(value) ?? momentOf(value) ?? enumerationWords[value] ?? value
}

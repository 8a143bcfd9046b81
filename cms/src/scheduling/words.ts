import type { Plan } from './plan'

const day = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: 'numeric', minute: '2-digit' })

/** A moment as people in Göttingen say it: `Montag, 30. November 2026 um 8:00 Uhr`. */
export const momentWords = (moment: Date): string => `${day.format(moment)} um ${time.format(moment).replace(/^0(?=\d)/, '')} Uhr`

const listOf = (words: readonly string[]) =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`)

/** What is known of an entry besides its plan. */
export interface PlannedEntry extends Plan {
  /** Whether visitors see a version of it now. */
  readonly isPublic: boolean
  /** Names of the other languages whose draft is ready, and of those whose draft is not. */
  readonly ready: readonly string[]
  readonly unready: readonly string[]
  /** Why it could not appear, when its time had come. */
  readonly problem: string | undefined
}

const appearing = ({ publishAt, isPublic, ready, unready, problem }: PlannedEntry, moment: Date): string[] => {
  if (publishAt === null) return []
  const when = momentWords(publishAt)
  if (problem !== undefined) {
    return [`Sollte am ${when} erscheinen. ${problem} Sobald es ergänzt und gespeichert ist, erscheint der Eintrag innerhalb einer Minute.`]
  }
  if (publishAt <= moment) return ['Erscheint innerhalb der nächsten Minute.']
  return [
    isPublic ? `Die Änderungen erscheinen am ${when}.` : `Erscheint am ${when}.`,
    ...ready.length > 0 ? [`Zusammen mit: ${listOf(ready)}.`] : [],
    ...unready.length > 0 ? [`Noch nicht vollständig und deshalb nicht dabei: ${listOf(unready)}.`] : [],
  ]
}

/** What will happen by itself, in the order in which it happens. */
export const planWords = (entry: PlannedEntry, moment: Date): string[] => {
  const { publishAt, unpublishAt } = entry
  const gone = unpublishAt === null ? [] : [`Verschwindet am ${momentWords(unpublishAt)} von der Seite, in allen Sprachen.`]
  return publishAt !== null && unpublishAt !== null && unpublishAt < publishAt
    ? [...gone, ...appearing(entry, moment)]
    : [...appearing(entry, moment), ...gone]
}

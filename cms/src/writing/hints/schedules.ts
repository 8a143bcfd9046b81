import { dayOf, germanDay, numberOf, rowsOf, textOf, type Hint, type Row } from './hint'

const weekdayNames: Readonly<Record<string, string>> = {
  mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag',
}

const weekdaysOf = ({ weekdays }: Row): string[] =>
  (Array.isArray(weekdays) ? weekdays.filter(day => typeof day === 'string') : [])

/** `HH:MM` of a time in a form. */
const timeOf = (value: unknown) => textOf(value).slice(0, 5)

const rhythm = (row: Row) => JSON.stringify([
  row.freq ?? 'weekly', numberOf(row.interval) ?? 1, numberOf(row.weekOfMonth) ?? null, dayOf(row.dtstart),
])

const overlap = (a: Row, b: Row): string | undefined => {
  const [fromA, toA, fromB, toB] = [a.opensAt, a.closesAt, b.opensAt, b.closesAt].map(timeOf)
  if (!fromA || !toA || !fromB || !toB || rhythm(a) !== rhythm(b)) return undefined
  // A note says what the second time is for, as `Kleiderkammer`.
  if (textOf(a.description) !== textOf(b.description)) return undefined
  const day = weekdaysOf(a).find(one => weekdaysOf(b).includes(one))
  return day !== undefined && fromA < toB && fromB < toA ? weekdayNames[day] : undefined
}

const hintsOfRow = (row: Row): string[] => {
  const found: string[] = []
  const monthly = row.freq === 'monthly'
  const [start, week] = [dayOf(row.dtstart), numberOf(row.weekOfMonth)]
  const hasTime = timeOf(row.opensAt) !== '' || timeOf(row.closesAt) !== ''
  if (weekdaysOf(row).length === 0 && hasTime && !(monthly && start !== '')) found.push('Es fehlt der Wochentag.')
  if (!monthly && week !== undefined) found.push('„Woche im Monat“ gilt nur bei „monatlich“. Bitte leer lassen oder den Rhythmus ändern.')
  if (monthly && weekdaysOf(row).length > 0 && week === undefined) found.push('Monatlich, aber in welcher Woche? Bitte „Woche im Monat“ ausfüllen.')
  if ((numberOf(row.interval) ?? 1) > 1 && start === '') {
    found.push(`Nicht ${monthly ? 'jeden Monat' : 'jede Woche'}: Bitte den ersten Tag angeben, sonst weiß niemand, ${monthly ? 'in welchem Monat' : 'in welcher Woche'}.`)
  }
  if (hasTime && row.byAppointment !== true && /nur (nach|mit) (vereinbarung|termin|absprache)/i.test(textOf(row.description))) {
    found.push('Im Hinweis steht „nur nach Vereinbarung“, daneben eine feste Zeit. Bitte „Nur mit Termin“ ankreuzen oder die Zeit löschen.')
  }
  return found
}

/** What does not fit together in the times of an entry: those of an offer, or the opening hours of an institution. */
export const scheduleHints = (entry: Row, field: 'schedules' | 'openingHours'): Hint[] => {
  const rows = rowsOf(entry[field])
  const numbered = (index: number, message: string): Hint =>
    ({ field, message: rows.length > 1 ? `${index + 1}. Zeit: ${message}` : message })
  const [from, until] = [dayOf(entry.validFrom), dayOf(entry.validUntil)]
  return rows.flatMap((row, index) => {
    const start = dayOf(row.dtstart)
    const found = hintsOfRow(row).map(message => numbered(index, message))
    rows.slice(0, index).forEach((earlier, other) => {
      const day = overlap(earlier, row)
      if (day !== undefined) found.push({ field, message: `${other + 1}. und ${index + 1}. Zeit überschneiden sich am ${day}.` })
    })
    if (start !== '' && until !== '' && start > until) {
      found.push(numbered(index, `Beginnt am ${germanDay(start)}, das Angebot endet aber am ${germanDay(until)}.`))
    }
    if (start !== '' && from !== '' && start < from) {
      found.push(numbered(index, `Beginnt am ${germanDay(start)}, das Angebot aber erst am ${germanDay(from)}.`))
    }
    return found
  })
}

/** Times that cannot be: the words for the field that is wrong. */
export const impossibleTime = (row: Row): { field: string, message: string } | undefined => {
  const [from, to] = [timeOf(row.opensAt), timeOf(row.closesAt)]
  if (from !== '' && to !== '' && to <= from) {
    return { field: 'closesAt', message: 'Das Ende liegt vor dem Anfang. Über Mitternacht? Dann bitte zwei Zeiten: bis 23:59 und ab 0:00 Uhr.' }
  }
  return numberOf(row.weekOfMonth) === 0 ? { field: 'weekOfMonth', message: 'Bitte 1 bis 4, oder −1 für die letzte Woche.' } : undefined
}

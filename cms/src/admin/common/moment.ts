const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** A moment as people here say it. */
export const at = (value: string | null): string => (value === null ? '' : moment.format(new Date(value)))

import { answerWords, areaWords, costWords, institutionWords, languageName, municipalityNames, offerKinds } from '../../hsds/words'

/** German words for what the API says in codes. What has none stays as it is. */
export type Words = (code: string) => string

const from = (words: Readonly<Record<string, string>>): Words => code => words[code] ?? code

export const kindOfOffer: Words = code => offerKinds[code]?.[0] ?? code
export const kindOfInstitution: Words = code => institutionWords('de', code) ?? code
export const cost: Words = code => costWords('de', code) ?? code
export const area: Words = code => areaWords('de', code) ?? code
export const language: Words = code => languageName('de', code)
export const municipality = from(municipalityNames)

export const access: Words = code => answerWords('de', code) ?? 'unbekannt'
export const status = from({ 'active': 'läuft', 'temporarily-closed': 'macht Pause', 'ended': 'beendet' })
export const mode = from({ 'on-site': 'vor Ort', 'phone': 'am Telefon', 'online': 'online', 'home-visit': 'zu Hause' })
export const audience = from({ all: 'alle', women: 'Frauen', men: 'Männer', pregnant: 'Schwangere' })
export const appointment = from({ 'required': 'nötig', 'possible': 'möglich', 'not-needed': 'nicht nötig' })
export const childcare = from({ 'yes': 'ja', 'no': 'nein', 'on-request': 'auf Anfrage' })
export const demandState = from({
  'demanded': 'gefordert', 'discussed': 'im Gespräch', 'partly-met': 'teilweise erfüllt', 'met': 'erfüllt', 'rejected': 'abgelehnt',
})
export const translationState = from({
  original: 'Original', current: 'aktuell', outdated: 'veraltet', machine: 'maschinell', missing: 'fehlt (deutscher Text)',
})
export const weekday = from({ mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag' })

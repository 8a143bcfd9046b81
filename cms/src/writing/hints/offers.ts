import { dayOf, germanDay, numberOf, rowsOf, textOf, type Hint, type Row } from './hint'

const wordsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(word => typeof word === 'string') : [])

const validity = (offer: Row, today: string): Hint[] => {
  const [until, alertUntil] = [dayOf(offer.validUntil), dayOf(offer.alertUntil)]
  const isActive = (offer.serviceStatus ?? 'active') === 'active'
  const starts = rowsOf(offer.schedules).map(({ dtstart }) => dayOf(dtstart))
  return [
    ...(isActive && until !== '' && until < today
      ? [{ field: 'validUntil', message: `Das Angebot steht auf „läuft“, ist aber am ${germanDay(until)} zu Ende gegangen. Bitte das Ende oder den Stand ändern.` }]
      : []),
    ...(textOf(offer.alert) !== '' && alertUntil !== '' && alertUntil < today
      ? [{ field: 'alertUntil', message: `Die Eilmeldung galt bis ${germanDay(alertUntil)}. Sie kann gelöscht werden.` }]
      : []),
    ...(isActive && offer.kind === 'event' && until === '' && starts.length > 0
      && starts.every(start => start !== '' && start < today) && rowsOf(offer.schedules).every(row => wordsIn(row.weekdays).length === 0)
      ? [{ field: 'schedules', message: 'Die Veranstaltung war schon. Bitte den Stand auf „beendet“ ändern oder neue Zeiten eintragen.' }]
      : []),
  ]
}

const audience = (offer: Row): Hint[] => {
  const [from, to] = [numberOf(offer.childAgeFrom), numberOf(offer.childAgeTo)]
  return [
    ...(from !== undefined && to !== undefined && to < from
      ? [{ field: 'childAgeTo', message: 'Das höchste Alter liegt unter dem niedrigsten.' }]
      : []),
    ...(offer.audience === 'pregnant' && from !== undefined && from > 0
      ? [{ field: 'audience', message: `Für Schwangere, aber für Kinder ab ${String(from).replace('.', ',')} Jahren? Bitte eines von beiden ändern.` }]
      : []),
    ...(offer.kind === 'childcare' && from === undefined && to === undefined
      ? [{ field: 'childAgeFrom', message: 'Eine Kinderbetreuung: Für welches Alter? Danach wird gesucht.' }]
      : []),
    ...(offer.kind === 'childcare' && offer.childcareDuringVisit === 'no'
      ? [{ field: 'childcareDuringVisit', message: 'Eine Kinderbetreuung ohne Kinderbetreuung? Bitte leer lassen.' }]
      : []),
  ]
}

const where = (offer: Row): Hint[] => {
  const [modes, municipalities] = [wordsIn(offer.modes), wordsIn(offer.municipalities)]
  return [
    ...(offer.kind !== 'right' && modes.includes('on-site') && rowsOf(offer.places).length === 0
      ? [{ field: 'places', message: 'Vor Ort, aber wo? Ohne Ort zeigt die Website nur die Anschrift der Institution.' }]
      : []),
    ...(offer.area === 'nationwide' && municipalities.length > 0
      ? [{ field: 'municipalities', message: 'Gilt bundesweit und zugleich nur in einzelnen Gemeinden? Bitte eines von beiden ändern.' }]
      : []),
    ...(offer.area === 'city' && municipalities.some(one => one !== 'goettingen')
      ? [{ field: 'municipalities', message: 'Gilt nur für die Stadt Göttingen, nennt aber andere Gemeinden.' }]
      : []),
    ...(offer.area === 'district' && municipalities.length === 1 && municipalities[0] === 'goettingen'
      ? [{ field: 'municipalities', message: 'Gilt nur für den Landkreis, nennt aber allein die Stadt Göttingen.' }]
      : []),
  ]
}

/** What contradicts itself in an offer. @param today the day in Berlin, as `2026-01-31` */
export const offerHints = (offer: Row, today: string): Hint[] => [
  ...validity(offer, today), ...audience(offer), ...where(offer),
  ...(offer.appointment === 'not-needed' && rowsOf(offer.schedules).some(({ byAppointment }) => byAppointment === true)
    ? [{ field: 'appointment', message: '„Kein Termin nötig“, aber eine Zeit gilt nur mit Termin.' }]
    : []),
]

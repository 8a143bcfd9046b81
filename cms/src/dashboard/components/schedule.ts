import { text, type Definition } from '../definition'

export const schedule: Definition = {
  uid: 'fields.schedule',
  mainField: 'opensAt',
  rows: [
    [['weekdays', 12]],
    [['opensAt', 6], ['closesAt', 6]],
    [['freq', 4], ['interval', 4], ['weekOfMonth', 4]],
    [['dtstart', 4], ['notInSchoolHolidays', 4], ['byAppointment', 4]],
    [['description', 12]],
  ],
  fields: {
    freq: text('Rhythmus', 'Wöchentlich oder monatlich.'),
    interval: text('Alle … Wochen oder Monate', '1 heißt jede Woche, 2 jede zweite.'),
    weekdays: text('Wochentage', 'An diesen Tagen.'),
    weekOfMonth: text('Woche im Monat', 'Nur bei „monatlich“: 1 bis 4, −1 für die letzte.'),
    dtstart: text('Erster Tag', 'Ab wann gezählt wird. Wichtig bei „jede zweite Woche“.'),
    opensAt: text('Von', 'Uhrzeit.'),
    closesAt: text('Bis', 'Uhrzeit.'),
    notInSchoolHolidays: text('Nicht in den Schulferien', 'Gemeint sind die Ferien in Niedersachsen.'),
    byAppointment: text('Nur mit Termin', 'Ja, wenn man sich vorher anmelden muss.'),
    description: text(
      'Hinweis',
      'Nur was oben keinen Platz hat. Wird nicht übersetzt.',
      'Bitte am Seiteneingang klingeln.',
    ),
  },
}

import { text, type Definition } from '../definition'

export const event: Definition = {
  uid: 'fields.event',
  mainField: 'startDate',
  rows: [
    [['startDate', 6], ['endDate', 6]],
    [['location', 12]],
    [['registration', 6], ['url', 6]],
  ],
  fields: {
    startDate: text('Beginn', 'Tag und Uhrzeit.'),
    endDate: text('Ende', 'Leer lassen, wenn es offen ist.'),
    location: text('Ort', 'Name und Anschrift, oder „online“.', 'Nachbarschaftszentrum, Beispielweg 1'),
    registration: text('Anmeldung', 'Wie und bis wann man sich anmeldet.', 'Bis 1. Mai per Telefon'),
    url: text('Internetseite', 'Beginnt mit https://', 'https://'),
  },
}

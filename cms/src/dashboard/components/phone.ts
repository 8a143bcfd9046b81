import { text, type Definition } from '../definition'

export const phone: Definition = {
  uid: 'fields.phone',
  mainField: 'number',
  rows: [[['number', 5], ['type', 3], ['description', 4]]],
  fields: {
    number: text('Nummer', 'Mit Vorwahl.', '0551 …'),
    type: text('Art', 'Wie man diese Nummer nutzt.'),
    description: text('Wofür', 'Nur bei mehreren Nummern.', 'Sekretariat'),
  },
}

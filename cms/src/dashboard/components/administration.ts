import { text, type Definition } from '../definition'

export const administration: Definition = {
  uid: 'fields.administration',
  mainField: 'name',
  rows: [[['name', 6], ['area', 6]], [['phone', 6], ['website', 6]]],
  fields: {
    name: text('Name', 'Wie die Verwaltung sich selbst nennt.', 'Stadt Göttingen'),
    area: text('Gebiet', 'Für wen sie da ist.'),
    phone: text('Zentrale Nummer', 'Genau so, wie man sie wählt. Bitte nach jedem Ändern einmal anrufen.', '0551 …'),
    website: text('Internetseite', 'Die amtliche Seite, auf der die Nummer steht.', 'https://'),
  },
}

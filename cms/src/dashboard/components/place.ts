import { text, type Definition } from '../definition'

const access = 'Bitte nur „ja“ oder „nein“, wenn jemand nachgesehen hat.'

export const place: Definition = {
  uid: 'fields.place',
  mainField: 'streetAddress',
  rows: [
    [['name', 8], ['confidential', 4]],
    [['streetAddress', 6], ['postalCode', 2], ['addressLocality', 4]],
    [['transportation', 12]],
    [['stepFreeAccess', 4], ['accessibleToilet', 4], ['lift', 4]],
    [['changingTable', 4], ['parking', 4]],
    [['latitude', 6], ['longitude', 6]],
  ],
  fields: {
    name: text('Name des Ortes', 'Nur wenn er anders heißt als die Institution.', 'Nachbarschaftszentrum'),
    streetAddress: text('Straße und Hausnummer', 'Bei einem vertraulichen Ort leer lassen.', 'Beispielweg 1'),
    postalCode: text('Postleitzahl', 'Fünf Ziffern.', '37073'),
    addressLocality: text('Ort', 'Stadt oder Gemeinde.', 'Göttingen'),
    latitude: text('Breitengrad', 'Für die Karte. Leer lassen, wenn unbekannt.', '51.5339'),
    longitude: text('Längengrad', 'Für die Karte. Leer lassen, wenn unbekannt.', '9.9356'),
    confidential: text('Vertraulich', 'Die Anschrift wird nirgends gezeigt, zum Beispiel bei einem Frauenhaus.'),
    transportation: text('So kommt man hin', 'Haltestelle und Linie.', 'Bus 21 bis Markt, dann 3 Minuten zu Fuß'),
    stepFreeAccess: text('Ohne Stufen', access),
    accessibleToilet: text('Rollstuhl-Toilette', access),
    lift: text('Aufzug', access),
    changingTable: text('Wickeltisch', access),
    parking: text('Parkplatz', access),
  },
}

import { text, type Definition } from '../definition'

export const contact: Definition = {
  uid: 'fields.contact',
  mainField: 'role',
  rows: [
    [['role', 6], ['person', 6]],
    [['phones', 12]],
    [['email', 6], ['hours', 6]],
  ],
  fields: {
    role: text('Rolle', 'Wer hilft weiter?', 'Anmeldung'),
    person: text('Person', 'Nur mit ihrem Einverständnis. Eine Rolle bleibt länger richtig.', 'Kim Beispiel'),
    phones: text('Telefon', 'Die Nummern, unter denen jemand abhebt.'),
    email: text('E-Mail', 'Am besten eine Adresse der Stelle.', 'anmeldung@beispiel.de'),
    hours: text('Erreichbar', 'Wann jemand da ist.', 'Montag bis Donnerstag, 9 bis 12 Uhr'),
  },
}

import { text, type Definition } from '../definition'

export const responsibleOffice: Definition = {
  uid: 'api::responsible-office.responsible-office',
  mainField: 'note',
  sort: ['confirmedAt', 'ASC'],
  list: ['responsibility', 'institution', 'municipalities', 'confirmedAt'],
  rows: [
    [['responsibility', 12]],
    [['institution', 12]],
    [['municipalities', 12]],
    [['note', 12]],
    [['confirmedAt', 6]],
  ],
  fields: {
    responsibility: text('Worum geht es?', 'Die Zuständigkeit, um die es hier geht. Pflicht.'),
    institution: text('Wer ist zuständig?', 'Das Amt mit Telefon und Adresse. Gibt es das noch nicht, legen Sie es zuerst als Institution an. Pflicht.'),
    municipalities: text(
      'Für diese Gemeinden',
      'Leer lassen, wenn die Stelle für alle Gemeinden zuständig ist. Eine Stelle mit Gemeinden geht dort vor.',
    ),
    note: text('Wonach man dort fragt', 'Ein Satz, der am Telefon hilft, höchstens 300 Zeichen.', 'Fragen Sie nach der Beistandschaft.'),
    confirmedAt: text(
      'Bestätigt am',
      'An diesem Tag hat das Amt selbst gesagt, dass es zuständig ist. Leer: Die Website nennt dann beide Verwaltungen.',
    ),
  },
}

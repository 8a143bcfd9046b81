import { text, type Definition } from '../definition'

export const helpLine: Definition = {
  uid: 'api::help-line.help-line',
  mainField: 'name',
  sort: ['order', 'ASC'],
  list: ['name', 'number', 'hours', 'order'],
  rows: [
    [['name', 8], ['number', 4]],
    [['whatFor', 12]],
    [['hours', 12]],
    [['languages', 12]],
    [['synonyms', 8], ['order', 4]],
    [['website', 6], ['source', 6]],
  ],
  fields: {
    name: text('Name', 'Wie das Telefon heißt.', 'Elterntelefon'),
    whatFor: text(
      'Wofür',
      'Wann man dort anruft. In einfachen Sätzen, höchstens 300 Zeichen.',
      'Wenn es Ihnen mit Ihrem Kind zu viel wird und Sie reden möchten.',
    ),
    number: text('Nummer', 'Genau so, wie man sie wählt. Bitte nach jedem Ändern einmal anrufen.', '0800 111 0 550'),
    synonyms: text('Suchwörter', 'Wie Menschen in Not es nennen. Eines je Zeile.', 'Arzt am Wochenende'),
    languages: text('Sprachen', 'In diesen Sprachen wird beraten.'),
    hours: text('Zeiten', 'Wann jemand abhebt.', 'Rund um die Uhr'),
    website: text('Internetseite', 'Beginnt mit https://', 'https://'),
    source: text('Quelle', 'Wo die Nummer steht, damit man sie prüfen kann.', 'https://'),
    order: text('Reihenfolge', 'Kleine Zahlen stehen vorn. Notrufe zuerst.'),
    guideSteps: text('Schritte in Wegweisern', 'Schritte, die diese Nummer nennen. Wird dort gepflegt.'),
  },
}

import { text, type Definition } from '../definition'

export const responsibility: Definition = {
  uid: 'api::responsibility.responsibility',
  mainField: 'name',
  sort: ['order', 'ASC'],
  list: ['name', 'offices', 'order'],
  rows: [
    [['name', 8], ['order', 4]],
    [['explanation', 12]],
    [['offers', 12]],
    [['offices', 12]],
    [['slug', 12]],
  ],
  fields: {
    name: text('Worum geht es?', 'Das Anliegen in den Worten der Eltern.', 'Unterhaltsvorschuss beantragen'),
    slug: text(
      'Adresse',
      'Leer lassen: Sie entsteht aus dem Namen. Wird sie später geändert, führt die alte weiter hierher.',
      'unterhaltsvorschuss-beantragen',
    ),
    explanation: text(
      'Was macht das Amt hier?',
      'Ein oder zwei einfache Sätze, höchstens 500 Zeichen.',
      'Das Jugendamt zahlt, wenn der andere Elternteil nicht zahlt.',
    ),
    order: text('Reihenfolge', 'Kleine Zahlen stehen vorn.'),
    offers: text('Rechte und Leistungen dazu', 'Sie werden verlinkt. Ihre Seiten verweisen auch hierher.'),
    offices: text('Zuständige Stellen', 'Jede Stelle ist ein eigener Eintrag. Ohne bestätigte Stelle nennt die Website beide Verwaltungen.'),
  },
}

import { schedule, text, type Definition } from '../definition'

export const guide: Definition = {
  uid: 'api::guide.guide',
  mainField: 'title',
  sort: ['order', 'ASC'],
  list: ['title', 'topics', 'order'],
  rows: [
    [['title', 8], ['icon', 4]],
    [['summary', 12]],
    [['introduction', 12]],
    [['steps', 12]],
    [['closing', 12]],
    [['topics', 12]],
    [['synonyms', 12]],
    [['order', 4], ['slug', 8]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    title: text('Titel', 'Was geschehen ist, in den Worten der Eltern.', 'Ich habe mich gerade getrennt'),
    slug: text(
      'Adresse der Seite',
      'Leer lassen: Sie entsteht aus dem Titel. Wird sie später geändert, führt die alte weiter hierher.',
      'ich-habe-mich-gerade-getrennt',
    ),
    summary: text(
      'Kurz gesagt',
      'Steht auf der Kachel. Ein oder zwei Sätze, höchstens 300 Zeichen.',
      'Was in den ersten Tagen wichtig ist, und was warten kann.',
    ),
    introduction: text('Einleitung', 'Ein paar ruhige Sätze vor dem ersten Schritt. Was jetzt wichtig ist und was warten kann.'),
    closing: text('Wie es weitergeht', 'Was nach den ersten Schritten kommt. Darf leer bleiben.'),
    synonyms: text('Suchwörter', 'Wie Eltern es nennen. Eines je Zeile.', 'Scheidung'),
    icon: text('Zeichnung', 'Das kleine Bild auf der Kachel. Leer: das Bild des ersten Themas.'),
    topics: text('Themen', 'Auf den Seiten dieser Themen steht der Wegweiser oben. Bei „Gewalt“ gibt es keine Häkchen zum Merken.'),
    order: text('Reihenfolge', 'Kleine Zahlen stehen vorn.'),
    steps: text('Schritte', 'Die Schritte dieses Wegweisers, jeder ein eigener Eintrag. Ihre Reihenfolge steht beim Schritt.'),
    ...schedule,
  },
}

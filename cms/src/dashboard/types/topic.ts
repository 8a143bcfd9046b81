import { schedule, text, type Definition } from '../definition'

export const topic: Definition = {
  uid: 'api::topic.topic',
  mainField: 'name',
  sort: ['order', 'ASC'],
  list: ['name', 'icon', 'order', 'discreet'],
  rows: [
    [['name', 8], ['icon', 4]],
    [['summary', 12]],
    [['introduction', 12]],
    [['synonyms', 12]],
    [['order', 4], ['discreet', 8]],
    [['slug', 12]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    name: text('Name', 'Ein oder zwei Wörter aus dem Alltag.', 'Geld und Unterhalt'),
    slug: text(
      'Adresse der Seite',
      'Leer lassen: Sie entsteht aus dem Namen. Wird sie später geändert, führt die alte weiter hierher.',
      'geld-und-unterhalt',
    ),
    summary: text(
      'Kurz gesagt',
      'Ein Satz auf der Kachel der Startseite, höchstens 200 Zeichen.',
      'Was Ihnen zusteht, und wo Sie es beantragen.',
    ),
    introduction: text(
      'Einleitung',
      'Steht oben auf der Seite des Themas.',
      'Geld ist oft die größte Sorge. Hier finden Sie, was Ihnen zusteht.',
    ),
    icon: text('Zeichnung', 'Das kleine Bild auf der Kachel.'),
    synonyms: text('Suchwörter', 'Wie Eltern es nennen. Eines je Zeile.', 'Finanzen'),
    order: text('Reihenfolge', 'Kleine Zahlen stehen vorn.'),
    discreet: text(
      'Schnell verlassen',
      'Ja, wenn jemand in Gefahr sein kann, weil er das liest: Alle Seiten zu diesem Thema haben dann den Knopf „Seite verlassen“ und einen unauffälligen Titel.',
    ),
    offers: text('Angebote', 'Angebote zu diesem Thema. Wird beim Angebot gepflegt.'),
    newsItems: text('Neuigkeiten', 'Neuigkeiten zu diesem Thema. Wird dort gepflegt.'),
    positionPapers: text('Positionspapiere', 'Papiere zu diesem Thema. Wird dort gepflegt.'),
    guides: text('Wegweiser', 'Wegweiser zu diesem Thema. Wird dort gepflegt.'),
    ...schedule,
  },
}

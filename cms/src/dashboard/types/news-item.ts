import { made, schedule, text, type Definition } from '../definition'

export const newsItem: Definition = {
  uid: 'api::news-item.news-item',
  mainField: 'title',
  sort: ['date', 'DESC'],
  list: ['title', 'date', 'topics'],
  rows: [
    [['title', 8], ['date', 4]],
    [['teaser', 12]],
    [['body', 12]],
    [['image', 6], ['instagramUrl', 6]],
    [['topics', 12]],
    [['institutions', 12]],
    [['event', 12]],
    [['slug', 12]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    title: text('Titel', 'Was ist neu? Ein kurzer Satz.', 'Neues Elterncafé in Grone'),
    slug: text(
      'Adresse der Seite',
      'Leer lassen: Sie entsteht aus dem Titel. Wird sie später geändert, führt die alte weiter hierher.',
      'neues-elterncafe-in-grone',
    ),
    teaser: text(
      'Vorspann',
      'Ein bis zwei Sätze für die Liste, höchstens 300 Zeichen.',
      'Ab Mai jeden Dienstag: Frühstück für Eltern mit kleinen Kindern.',
    ),
    body: text('Text', 'Kurze Absätze und Zwischenüberschriften.'),
    image: text('Bild', 'Mit Alternativtext. Menschen nur mit ihrem Einverständnis.'),
    date: text('Datum', 'Der Tag der Meldung. Danach wird sortiert.'),
    topics: text('Themen', 'Worum es geht.'),
    institutions: text('Institutionen', 'Wer beteiligt ist.'),
    event: text('Termin', 'Nur wenn die Neuigkeit einen Termin ankündigt.'),
    instagramUrl: text('Beitrag auf Instagram', 'Die Adresse des Beitrags, wenn es einen gibt.', 'https://www.instagram.com/p/…'),
    ownerKey: made('Gehört zu (intern)', 'Macht das System: wessen Eintrag es ist.'),
    ...schedule,
    positionPapers: text('Positionspapiere', 'Papiere, die diese Neuigkeit nennen. Wird dort gepflegt.'),
  },
}

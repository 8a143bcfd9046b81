import { schedule, text, type Definition } from '../definition'

export const page: Definition = {
  uid: 'api::page.page',
  mainField: 'title',
  sort: ['title', 'ASC'],
  list: ['title', 'slug', 'key'],
  rows: [
    [['title', 12]],
    [['body', 12]],
    [['slug', 6], ['key', 6]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    key: text(
      'Schlüssel',
      'Damit findet die Website diese Seite. Bei Impressum, Datenschutz und Co. bitte nie ändern.',
      'impressum',
    ),
    title: text('Titel', 'Die Überschrift der Seite.', 'Impressum'),
    slug: text(
      'Adresse der Seite',
      'Leer lassen: Sie entsteht aus dem Titel. Wird sie später geändert, führt die alte weiter hierher.',
      'impressum',
    ),
    body: text('Text', 'Kurze Absätze und Zwischenüberschriften.'),
    ...schedule,
  },
}

import { made, type Definition } from '../definition'

export const pageVote: Definition = {
  uid: 'api::page-vote.page-vote',
  mainField: 'title',
  sort: ['month', 'DESC'],
  list: ['month', 'title', 'language', 'helpful', 'notHelpful'],
  rows: [
    [['title', 8], ['month', 4]],
    [['path', 8], ['language', 4]],
    [['helpful', 6], ['notHelpful', 6]],
  ],
  fields: {
    title: made('Seite', 'Der deutsche Titel des Eintrags oder der Name der Seite.'),
    path: made('Adresse', 'Die Adresse auf der Website.'),
    language: made('Sprache', 'In welcher Sprache die Seite gelesen wurde.'),
    month: made('Monat', 'Jahr und Monat, zum Beispiel 2026-11.'),
    helpful: made('Hat geholfen', 'So oft wurde „Ja“ getippt.'),
    notHelpful: made('Hat nicht geholfen', 'So oft wurde „Nein“ getippt.'),
    key: made('Schlüssel', 'Kennung für das System: Monat, Sprache und Seite.'),
  },
}

import { schedule, text, type Definition } from '../definition'

export const positionPaper: Definition = {
  uid: 'api::position-paper.position-paper',
  mainField: 'title',
  sort: ['adoptedOn', 'DESC'],
  list: ['title', 'adoptedOn', 'topics'],
  rows: [
    [['title', 8], ['adoptedOn', 4]],
    [['summary', 12]],
    [['body', 12]],
    [['signatories', 12]],
    [['document', 12]],
    [['topics', 12]],
    [['demands', 12]],
    [['relatedOffers', 12]],
    [['relatedNews', 12]],
    [['slug', 12]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    title: text('Titel', 'Worum es dem Bündnis geht.', 'Betreuung, die zur Arbeit passt'),
    slug: text(
      'Adresse der Seite',
      'Leer lassen: Sie entsteht aus dem Titel. Wird sie später geändert, führt die alte weiter hierher.',
      'betreuung-die-zur-arbeit-passt',
    ),
    summary: text(
      'Zusammenfassung',
      'Das Wichtigste in drei Sätzen, höchstens 500 Zeichen.',
      'Wir fordern längere Öffnungszeiten in Kitas und Schulen.',
    ),
    body: text('Text', 'Die Begründung. Die Forderungen selbst sind eigene Einträge.'),
    adoptedOn: text('Beschlossen am', 'Der Tag, an dem das Bündnis das Papier beschlossen hat.'),
    signatories: text('Unterzeichnet von', 'Die Institutionen, die das Papier tragen.'),
    document: text('Dokument (PDF)', 'Die unterschriebene Fassung, möglichst barrierefrei.'),
    topics: text('Themen', 'Worum es geht.'),
    demands: text('Forderungen', 'Die Forderungen dieses Papiers, jede ein eigener Eintrag.'),
    relatedOffers: text('Passende Angebote', 'Angebote, die im Papier vorkommen.'),
    relatedNews: text('Passende Neuigkeiten', 'Was seither geschehen ist.'),
    ...schedule,
  },
}

import { text, type Definition } from '../definition'

export const guideStep: Definition = {
  uid: 'api::guide-step.guide-step',
  mainField: 'title',
  sort: ['order', 'ASC'],
  list: ['title', 'guide', 'order', 'byWhen'],
  rows: [
    [['title', 12]],
    [['guide', 8], ['order', 4]],
    [['byWhen', 6], ['responsibleAuthority', 6]],
    [['text', 12]],
    [['documentsToBring', 12]],
    [['offers', 12]],
    [['helpLines', 12]],
  ],
  fields: {
    title: text('Was ist zu tun?', 'Eine Aufforderung, so kurz wie möglich.', 'Unterhaltsvorschuss beantragen'),
    text: text('Erklärung', 'Wie das geht und warum es hilft. Kurze Absätze.'),
    byWhen: text('Bis wann', 'Ein paar Wörter.', 'in den ersten Tagen'),
    documentsToBring: text('Papiere', 'Was man dafür braucht. Ein Papier je Zeile.', 'Personalausweis'),
    responsibleAuthority: text('Zuständige Stelle', 'Wer das macht.', 'Jugendamt'),
    order: text('Reihenfolge', 'Der wievielte Schritt es ist. Kleine Zahlen stehen vorn.'),
    guide: text('Wegweiser', 'Zu welchem Wegweiser der Schritt gehört. Pflicht.'),
    offers: text('Wer hilft', 'Angebote und Rechte zu diesem Schritt. Das wichtigste zuerst.'),
    helpLines: text('Telefon', 'Nummern, die bei diesem Schritt helfen.'),
  },
}

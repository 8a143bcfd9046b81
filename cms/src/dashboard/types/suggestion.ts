import { made, text, type Definition } from '../definition'

export const suggestion: Definition = {
  uid: 'api::suggestion.suggestion',
  mainField: 'code',
  sort: ['receivedAt', 'DESC'],
  list: ['receivedAt', 'state', 'kind', 'aboutTitle', 'text'],
  rows: [
    [['state', 4], ['kind', 4], ['language', 4]],
    [['text', 12]],
    [['aboutTitle', 6], ['aboutPath', 6]],
    [['answer', 12]],
    [['code', 4], ['receivedAt', 4], ['closedAt', 4]],
    [['email', 12]],
    [['note', 12]],
  ],
  fields: {
    kind: text('Worum geht es?', 'Was gemeldet wurde.'),
    state: text('Stand', 'Wer den Code hat, sieht diesen Stand auf der Website. „Werbung oder Unfug“ erscheint dort als „nicht übernommen“.'),
    text: text(
      'Nachricht',
      'So hat sie uns jemand geschrieben. Was am Telefon gesagt wurde, kann hier notiert werden.',
      'Die Sprechzeit am Montag gibt es nicht mehr.',
    ),
    aboutTitle: text('Zu welchem Eintrag', 'Der Titel, als die Nachricht kam.', 'Elterncafé am Vormittag'),
    aboutPath: text('Zu welcher Seite', 'Die Adresse auf der Website.', '/angebote/unterhaltsvorschuss'),
    aboutType: made('Art des Eintrags', 'Kennung für das System.'),
    aboutDocumentId: made('Kennung des Eintrags', 'Kennung für das System.'),
    answer: text(
      'Antwort (öffentlich)',
      'Steht sofort auf der Seite, die zum Code gehört. Bitte keine Namen nennen.',
      'Danke! Wir haben die Zeiten geändert.',
    ),
    code: made('Code', 'Den hat die Person bekommen. Mit ihm sieht sie, was daraus wurde.'),
    language: text('Sprache', 'In welcher Sprache die Seite war.', 'de'),
    receivedAt: made('Angekommen', 'Wann die Nachricht kam.'),
    closedAt: made('Erledigt', 'Setzt sich von selbst, wenn der Stand „übernommen“, „nicht übernommen“ oder „Werbung oder Unfug“ ist.'),
    idempotencyKey: made('Schlüssel', 'Sorgt dafür, dass doppelt Abgeschicktes nur einmal hier steht.'),
    email: text('E-Mail-Adresse (intern)', 'Nur für die Rückfrage. Nicht weitergeben.', 'name@beispiel.de'),
    note: text(
      'Notiz (intern)',
      'Für die Koordination. Steht nirgends auf der Website.',
      'Am 5. Mai bei der Stelle angerufen.',
    ),
  },
}

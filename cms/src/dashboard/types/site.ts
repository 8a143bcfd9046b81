import { text, type Definition } from '../definition'

export const site: Definition = {
  uid: 'api::site.site',
  mainField: 'name',
  rows: [
    [['name', 12]],
    [['claim', 12]],
    [['introduction', 12]],
    [['notice', 12]],
    [['contact', 12]],
    [['administrations', 12]],
    [['instagramUrl', 12]],
    [['dataLicense', 6], ['dataAttribution', 6]],
  ],
  fields: {
    name: text('Name der Website', 'Steht oben auf jeder Seite.', 'Bündnis für Alleinerziehende'),
    claim: text(
      'Leitsatz',
      'Ein Satz unter dem Namen, höchstens 200 Zeichen.',
      'Hilfe in Göttingen, auf einen Blick.',
    ),
    introduction: text(
      'Begrüßung',
      'Steht auf der Startseite. Kurz und freundlich.',
      'Schön, dass Sie da sind. Hier finden Sie Hilfe in Ihrer Nähe.',
    ),
    contact: text('Kontakt des Bündnisses', 'Wen Eltern, Institutionen und Presse erreichen.'),
    administrations: text(
      'Verwaltungen', 'Stadt, Landkreis und Behördennummer: Wen man anruft, solange nicht bestätigt ist, welches Amt zuständig ist.',
    ),
    instagramUrl: text('Instagram', 'Die Adresse des Kanals.', 'https://www.instagram.com/…'),
    dataLicense: text(
      'Lizenz der Daten',
      'Unter welchen Bedingungen andere die veröffentlichten Einträge weiterverwenden dürfen. Steht in jedem Datenexport.',
    ),
    dataAttribution: text(
      'Namensnennung',
      'So sollen andere das Bündnis als Quelle nennen. Leer: der Name der Website.',
      'Bündnis für Alleinerziehende Göttingen',
    ),
    notice: text(
      'Hinweis auf allen Seiten',
      'Nur für Dringendes. Leer lassen, wenn es nichts gibt.',
      'Am 24. Dezember sind viele Stellen geschlossen.',
    ),
  },
}

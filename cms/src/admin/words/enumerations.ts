/**
 * German words for the values of Strapi's own selection lists. Strapi looks a value up in its translations under the
 * value itself, so one word holds for all lists of the dashboard.
 */
export const enumerationWords: Record<string, string> = {
  // What an offer is
  'counselling': 'Beratung',
  'group': 'Gruppe',
  'course': 'Kurs',
  'childcare': 'Kinderbetreuung',
  'material-help': 'Sachhilfe',
  'event': 'Veranstaltung',
  'information': 'Information',
  'right': 'Recht oder Leistung',
  // State of an offer
  'active': 'läuft',
  'temporarily-closed': 'macht Pause',
  'ended': 'beendet',
  // Where people live
  'city': 'Stadt Göttingen',
  'district': 'Landkreis Göttingen',
  'both': 'Stadt und Landkreis',
  'nationwide': 'überall in Deutschland',
  // Answers
  'yes': 'ja',
  'no': 'nein',
  'unknown': 'nicht bekannt',
  'on-request': 'auf Anfrage',
  // For whom
  'all': 'alle',
  'women': 'Frauen',
  'men': 'Männer',
  'pregnant': 'Schwangere',
  // Costs
  'free': 'kostenlos',
  'donation': 'Spende',
  'reduced': 'ermäßigt',
  'paid': 'kostet etwas',
  // Appointment
  'required': 'nur mit Termin',
  'possible': 'Termin möglich',
  'not-needed': 'ohne Termin',
  // Rhythm
  'weekly': 'wöchentlich',
  'monthly': 'monatlich',
  // Telephone
  'voice': 'Telefon',
  'cell': 'Mobiltelefon',
  'text': 'SMS oder Messenger',
  'fax': 'Fax',
  // Institutions
  'public-office': 'Amt oder Behörde',
  'association': 'Verein oder Verband',
  'church': 'Kirche',
  'education': 'Bildung',
  'health': 'Gesundheit',
  'housing': 'Wohnen',
  'other': 'anderes',
  // Demands
  'demanded': 'gefordert',
  'discussed': 'im Gespräch',
  'partly-met': 'teilweise erfüllt',
  'met': 'erfüllt',
  'rejected': 'abgelehnt',
  // Licences of the data
  'cc-by-4.0': 'CC BY 4.0: frei, mit Namensnennung',
  'cc0-1.0': 'CC0: frei, ohne Bedingung',
  'dl-de-by-2.0': 'Datenlizenz Deutschland 2.0, mit Namensnennung',
  'dl-de-zero-2.0': 'Datenlizenz Deutschland Zero 2.0, ohne Bedingung',
  // Reports from the public
  'missing-offer': 'ein Angebot fehlt',
  'missing-institution': 'eine Einrichtung fehlt',
  'wrong-information': 'eine Angabe stimmt nicht',
  'feedback': 'Lob oder Kritik',
  'page-helpful': 'Seite hat geholfen',
  'page-not-helpful': 'Seite hat nicht geholfen',
  'new': 'neu',
  'in-progress': 'in Bearbeitung',
  'adopted': 'übernommen',
  'not-adopted': 'nicht übernommen',
  'spam': 'Werbung oder Unfug',
  // Drawings of the topics
  'money': 'Geld',
  'home': 'Haus',
  'school': 'Schule',
  'work': 'Arbeit',
  'law': 'Recht',
  'crisis': 'Krise',
  'violence': 'Gewalt',
  'separation': 'Trennung',
  'pregnancy': 'Schwangerschaft',
  'language': 'Sprache',
  'leisure': 'Freizeit',
  'community': 'Gemeinschaft',
}

/** The widgets of the home page, by the key of their heading. */
export const homeWords: Record<string, string> = {
  'buendnis.home.account': 'Ihr Zugang',
  'buendnis.home.profile': 'Profil',
  'buendnis.home.checks': 'Bitte prüfen',
  'buendnis.home.inquiries': 'Bei wem Sie nachfragen sollten',
  'buendnis.home.suggestions': 'Hinweise, die warten',
  'buendnis.home.approvals': 'Wartet auf Zustimmung',
  'buendnis.home.translations': 'Fehlende Übersetzungen',
  'buendnis.home.demands': 'Forderungen ohne Neues',
  'buendnis.home.searches': 'Gesucht und nicht gefunden',
  'buendnis.home.links': 'Kaputte Links',
  'buendnis.home.numbers': 'Wie die Website genutzt wird',
  'buendnis.home.jobs': 'Was von selbst laufen soll',
  // Our pages in the menu
  'buendnis.suggestions': 'Hinweise',
  'buendnis.checks': 'Prüfungen',
  'buendnis.approvals': 'Freigaben',
  'buendnis.numbers': 'Zahlen',
  'buendnis.mail': 'Post',
  'buendnis.accounts': 'Konten',
  'buendnis.deleted': 'Gelöscht',
  'buendnis.audit': 'Protokoll',
}

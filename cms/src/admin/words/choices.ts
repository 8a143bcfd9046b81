/** German words for the lists with tick boxes, by the name of the field. */
export const choiceWords: Record<string, Record<string, string>> = {
  modes: { 'on-site': 'vor Ort', 'phone': 'am Telefon', 'online': 'online', 'home-visit': 'bei Ihnen zu Hause' },
  weekdays: {
    mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag',
  },
  languages: {
    de: 'Deutsch', en: 'Englisch', uk: 'Ukrainisch', ru: 'Russisch', ar: 'Arabisch', fa: 'Persisch', tr: 'Türkisch',
    ku: 'Kurdisch', fr: 'Französisch', es: 'Spanisch', pl: 'Polnisch', ro: 'Rumänisch', bg: 'Bulgarisch', sq: 'Albanisch',
    ti: 'Tigrinya', so: 'Somali', vi: 'Vietnamesisch', gsg: 'Deutsche Gebärdensprache',
  },
  municipalities: {
    'adelebsen': 'Adelebsen', 'bad-grund': 'Bad Grund', 'bad-lauterberg': 'Bad Lauterberg', 'bad-sachsa': 'Bad Sachsa',
    'bovenden': 'Bovenden', 'dransfeld': 'Dransfeld', 'duderstadt': 'Duderstadt', 'friedland': 'Friedland',
    'gieboldehausen': 'Gieboldehausen', 'gleichen': 'Gleichen', 'goettingen': 'Göttingen', 'hann-muenden': 'Hann. Münden',
    'hattorf': 'Hattorf am Harz', 'herzberg': 'Herzberg am Harz', 'osterode': 'Osterode am Harz',
    'radolfshausen': 'Radolfshausen', 'rosdorf': 'Rosdorf', 'staufenberg': 'Staufenberg', 'walkenried': 'Walkenried',
  },
}

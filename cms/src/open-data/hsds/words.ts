import type { Locale } from '../../locales/locales'

/** A word of the feed itself, in German and in English for all other languages. */
type Words = readonly [german: string, english: string]

export const inLanguage = (locale: Locale, [german, english]: Words): string =>
  locale === 'de' || locale === 'de-simple' ? german : english

const table = <Key extends string>(words: Readonly<Record<Key, Words>>) =>
  (locale: Locale, key: string): string | undefined => {
    const found = Object.entries<Words>(words).find(([name]) => name === key)
    return found && inLanguage(locale, found[1])
  }

export const costWords = table({
  'free': ['kostenlos', 'free'],
  'donation': ['gegen Spende', 'donation'],
  'reduced': ['ermäßigt möglich', 'reduced price possible'],
  'paid': ['kostenpflichtig', 'paid'],
})

/** Where people must live. */
export const areaWords = table({
  city: ['Stadt Göttingen', 'City of Göttingen'],
  district: ['Landkreis Göttingen', 'District of Göttingen'],
  both: ['Stadt und Landkreis Göttingen', 'City and district of Göttingen'],
  nationwide: ['Deutschland', 'Germany'],
})

export const accessWords = table({
  stepFreeAccess: ['Stufenloser Zugang', 'Step-free access'],
  accessibleToilet: ['Rollstuhlgerechte Toilette', 'Accessible toilet'],
  lift: ['Aufzug', 'Lift'],
  changingTable: ['Wickeltisch', 'Changing table'],
  parking: ['Parkplatz', 'Parking'],
})

export const answerWords = table({ yes: ['ja', 'yes'], no: ['nein', 'no'] })

export const institutionWords = table({
  'public-office': ['Amt oder Behörde', 'Public office'],
  'association': ['Verein oder Verband', 'Association'],
  'church': ['Kirchliche Einrichtung', 'Church institution'],
  'education': ['Bildungseinrichtung', 'Educational institution'],
  'health': ['Einrichtung im Gesundheitswesen', 'Health institution'],
  'housing': ['Wohnungsunternehmen', 'Housing company'],
  'other': ['Einrichtung', 'Institution'],
})

/** What an offer is: the terms of the second taxonomy. */
export const offerKinds: Readonly<Record<string, Words>> = {
  'counselling': ['Beratung', 'Counselling'],
  'group': ['Gruppe', 'Group'],
  'course': ['Kurs', 'Course'],
  'childcare': ['Kinderbetreuung', 'Childcare'],
  'material-help': ['Sachhilfe und Geld', 'Material help'],
  'event': ['Veranstaltung', 'Event'],
  'information': ['Information', 'Information'],
  'right': ['Recht oder Leistung', 'Right or benefit'],
}

/** Names of the municipalities; the same in every language. */
export const municipalityNames: Readonly<Record<string, string>> = {
  'adelebsen': 'Adelebsen', 'bad-grund': 'Bad Grund (Harz)', 'bad-lauterberg': 'Bad Lauterberg im Harz',
  'bad-sachsa': 'Bad Sachsa', 'bovenden': 'Bovenden', 'dransfeld': 'Dransfeld', 'duderstadt': 'Duderstadt',
  'friedland': 'Friedland', 'gieboldehausen': 'Gieboldehausen', 'gleichen': 'Gleichen', 'goettingen': 'Göttingen',
  'hann-muenden': 'Hann. Münden', 'hattorf': 'Hattorf am Harz', 'herzberg': 'Herzberg am Harz',
  'osterode': 'Osterode am Harz', 'radolfshausen': 'Radolfshausen', 'rosdorf': 'Rosdorf', 'staufenberg': 'Staufenberg',
  'walkenried': 'Walkenried',
}

/** The name of a spoken language (ISO 639). */
export const languageName = (locale: Locale, code: string): string => {
  if (code === 'gsg') return inLanguage(locale, ['Deutsche Gebärdensprache', 'German Sign Language'])
  return new Intl.DisplayNames(inLanguage(locale, ['de', 'en']), { type: 'language' }).of(code) ?? code
}

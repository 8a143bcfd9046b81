import { fold } from '../fold'
import type { Taken } from './contact'

/** Words of a closed list: each value with what people write for it. */
export type Words = Readonly<Record<string, readonly string[]>>

export const kindsOfInstitutions: Words = {
  'public-office': ['Amt', 'Behörde', 'Amt oder Behörde', 'Stadt', 'Landkreis', 'Kommune', 'öffentlich'],
  'association': ['Verein', 'Verband', 'Verein oder Verband', 'Wohlfahrtsverband', 'e.V.', 'freier Träger'],
  'church': ['Kirche', 'Kirchengemeinde', 'Diakonie', 'Caritas', 'kirchlich'],
  'education': ['Bildung', 'Schule', 'Volkshochschule', 'VHS', 'Universität', 'Familienbildung'],
  'health': ['Gesundheit', 'Klinik', 'Praxis', 'Krankenhaus'],
  'housing': ['Wohnen', 'Wohnungsbau', 'Wohnungsgenossenschaft'],
  'other': ['anderes', 'Sonstiges', 'sonstige', 'Andere'],
}

export const kindsOfOffers: Words = {
  'counselling': ['Beratung', 'Beratungsstelle', 'Sprechstunde'],
  'group': ['Gruppe', 'Treff', 'Selbsthilfe', 'Selbsthilfegruppe', 'offener Treff'],
  'course': ['Kurs', 'Seminar', 'Bildung', 'Workshop'],
  'childcare': ['Kinderbetreuung', 'Betreuung', 'Kita', 'Tagespflege'],
  'material-help': ['Sachhilfe', 'Ausgabe', 'Kleiderkammer', 'Tafel', 'Spenden'],
  'event': ['Veranstaltung', 'Fest', 'Ausflug'],
  'information': ['Information', 'Infos', 'Broschüre'],
}

export const modeWords: Words = {
  'on-site': ['vor Ort', 'persönlich', 'in der Beratungsstelle', 'Präsenz'],
  'phone': ['am Telefon', 'Telefon', 'telefonisch'],
  'online': ['online', 'Internet', 'Video', 'Chat', 'E-Mail', 'digital'],
  'home-visit': ['zu Hause', 'bei Ihnen zu Hause', 'Hausbesuch', 'aufsuchend'],
}

export const areaWords: Words = {
  city: ['Stadt', 'Stadt Göttingen', 'Göttingen'],
  district: ['Landkreis', 'Landkreis Göttingen', 'Kreis', 'LK Göttingen'],
  both: ['Stadt und Landkreis', 'Stadt und Landkreis Göttingen', 'beide', 'Stadt + Landkreis', 'Region'],
  nationwide: ['bundesweit', 'überall in Deutschland', 'Deutschland'],
}

export const costWords: Words = {
  free: ['kostenlos', 'kostenfrei', 'gratis', 'umsonst', 'keine', '0', 'frei'],
  donation: ['Spende', 'auf Spendenbasis', 'gegen Spende'],
  reduced: ['ermäßigt', 'Ermäßigung'],
  paid: ['kostet etwas', 'kostenpflichtig', 'Gebühr', 'ja'],
}

export const appointmentWords: Words = {
  'required': ['nur mit Termin', 'mit Termin', 'nach Vereinbarung', 'Anmeldung erforderlich', 'ja', 'nötig', 'erforderlich'],
  'possible': ['Termin möglich', 'möglich', 'gern mit Termin'],
  'not-needed': ['ohne Termin', 'ohne Anmeldung', 'nein', 'offen', 'nicht nötig', 'keine'],
}

export const languageWords: Words = {
  de: ['Deutsch', 'de'],
  en: ['Englisch', 'en'],
  uk: ['Ukrainisch', 'ua', 'uk'],
  ru: ['Russisch', 'ru'],
  ar: ['Arabisch', 'ar'],
  fa: ['Persisch', 'Farsi', 'Dari', 'fa'],
  tr: ['Türkisch', 'tr'],
  ku: ['Kurdisch', 'Kurmandschi', 'ku'],
  fr: ['Französisch', 'fr'],
  es: ['Spanisch', 'es'],
  pl: ['Polnisch', 'pl'],
  ro: ['Rumänisch', 'ro'],
  bg: ['Bulgarisch', 'bg'],
  sq: ['Albanisch', 'sq'],
  ti: ['Tigrinya', 'Tigrinisch', 'ti'],
  so: ['Somali', 'so'],
  vi: ['Vietnamesisch', 'vi'],
  gsg: ['Deutsche Gebärdensprache', 'Gebärdensprache', 'DGS', 'gsg'],
}

const find = (words: Words, text: string): string | undefined =>
  Object.entries(words).find(([, known]) => known.some(word => fold(word) === fold(text)))?.[0]

/** One word of a closed list. */
export const readWord = (words: Words, cell: string): Taken<string | null> => {
  if (cell === '') return { value: null, left: [] }
  const value = find(words, cell)
  return value === undefined ? { value: null, left: [`„${cell}“ ist nicht bekannt`] } : { value, left: [] }
}

/** Several words of a closed list in one cell. */
export const readWords = (words: Words, cell: string): Taken<string[]> => {
  const [value, left] = [new Set<string>(), [] as string[]]
  for (const part of cell.split(/\s*(?:[,;/|\n+&]|\bund\b|\bsowie\b|\boder\b)\s*/)) {
    if (part === '') continue
    const found = find(words, part)
    if (found === undefined) left.push(`„${part}“ ist nicht bekannt`)
    else value.add(found)
  }
  return { value: [...value], left }
}

/** Ja and nein, and how people tick boxes in lists. */
export const readYes = (cell: string): Taken<boolean | null> => {
  const folded = fold(cell)
  if (cell === '') return { value: null, left: [] }
  if (['ja', 'j', 'x', 'yes', '1', 'wahr'].includes(folded) || cell === '✓') return { value: true, left: [] }
  if (['nein', 'n', 'no', '0', 'falsch'].includes(folded) || cell === '-') return { value: false, left: [] }
  return { value: null, left: [`„${cell}“ ist weder ja noch nein`] }
}

/** A number such as an age in years; `2,5` as Germans write it. */
export const readNumber = (cell: string): Taken<number | null> => {
  if (cell === '') return { value: null, left: [] }
  const [, digits] = /^(\d+(?:[.,]\d+)?)\s*(?:Jahren?|J\.?)?$/i.exec(cell) ?? []
  return digits === undefined ? { value: null, left: [`„${cell}“ ist keine Zahl`] } : { value: Number(digits.replace(',', '.')), left: [] }
}

const months = ['jan', 'feb', 'maer', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/** A day: `31.12.2027`, `31.12.27`, `2027-12-31`, `3. Mai 2027`; a month alone is its first day. */
export const readDay = (cell: string): Taken<string | null> => {
  if (cell === '') return { value: null, left: [] }
  const written = /^(?:(\d{1,2})\.\s*)?([a-zä]+)\.?\s+(\d{4})$/i.exec(cell)
  const month = written ? months.findIndex(name => fold(written[2] ?? '').startsWith(name)) + 1 : 0
  const german = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4}|\d{2})$/.exec(cell)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell)
  const [year, monthOfYear, dayOfMonth] = iso
    ? [iso[1], iso[2], iso[3]]
    : german
      ? [german[3]?.padStart(4, '20'), german[2], german[1] ?? '1']
      : month > 0 ? [written?.[3], String(month), written?.[1] ?? '1'] : []
  const value = `${year}-${monthOfYear?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`
  const moment = new Date(`${value}T12:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value
  return exists ? { value, left: [] } : { value: null, left: [`„${cell}“ ist kein Datum`] }
}

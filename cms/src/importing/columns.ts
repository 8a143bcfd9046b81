import { fold } from './fold'
import type { Table, TableRow } from './file'

export type ImportKind = 'institutions' | 'offers'

/** What a column can be about; `contactX` and `placeX` become parts of components. */
export const columnNames = {
  institutions: [
    'key', 'entry', 'name', 'kind', 'description', 'isMember', 'memberSince', 'website', 'phones', 'fax', 'email', 'placeName', 'streetAddress',
    'postalCode', 'addressLocality', 'languages', 'openingHours', 'checkEmail',
  ],
  offers: [
    'key', 'entry', 'title', 'institution', 'whatIsIt', 'whoIsItFor', 'firstStep', 'kind', 'topics', 'modes', 'area', 'placeName', 'streetAddress',
    'postalCode', 'addressLocality', 'phones', 'email', 'contactPerson', 'contactRole', 'website', 'languages', 'cost', 'costNote',
    'appointment', 'childAgeFrom', 'childAgeTo', 'notFor', 'documentsToBring', 'validFrom', 'validUntil', 'checkedAt',
  ],
} as const

export type ColumnName = (typeof columnNames)[ImportKind][number]

/** How alliances call these columns; compared without case, umlauts and punctuation. */
const headings: Readonly<Record<ColumnName, readonly string[]>> = {
  key: ['Nr', 'Nummer', 'lfd Nr', 'laufende Nummer', 'ID', 'Kennung', 'Schlüssel'],
  entry: ['Eintrag', 'Entspricht', 'Adresse der Seite'],
  name: ['Name', 'Institution', 'Einrichtung', 'Name der Institution', 'Name der Einrichtung', 'Träger', 'Organisation', 'Beratungsstelle', 'Verein'],
  title: ['Titel', 'Angebot', 'Name', 'Name des Angebots', 'Bezeichnung'],
  institution: ['Institution', 'Einrichtung', 'Träger', 'Anbieter', 'Veranstalter', 'Organisation'],
  kind: ['Art', 'Kategorie', 'Typ', 'Art der Einrichtung', 'Art des Angebots'],
  description: ['Beschreibung', 'Kurzbeschreibung', 'Text', 'Aufgaben', 'Angebot', 'Angebote', 'Tätigkeit'],
  isMember: ['Mitglied', 'Mitglied im Bündnis', 'Bündnismitglied'],
  memberSince: ['Mitglied seit', 'dabei seit', 'im Bündnis seit'],
  website: ['Website', 'Webseite', 'Homepage', 'Internet', 'Internetseite', 'Internetadresse', 'URL', 'Link', 'Web', 'www'],
  phones: ['Telefon', 'Tel', 'Telefonnummer', 'Telefonnr', 'Rufnummer', 'Fon', 'Phone', 'Telefon Mobil', 'Tel Nr'],
  fax: ['Fax', 'Telefax', 'Faxnummer'],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse', 'Mailadresse', 'Email-Adresse', 'Kontakt E-Mail'],
  placeName: ['Ort des Angebots', 'Gebäude', 'Treffpunkt', 'Veranstaltungsort', 'Raum'],
  streetAddress: ['Straße', 'Str', 'Straße Hausnummer', 'Straße und Hausnummer', 'Straße Nr', 'Anschrift', 'Adresse'],
  postalCode: ['PLZ', 'Postleitzahl'],
  addressLocality: ['Ort', 'Stadt', 'Wohnort', 'PLZ Ort', 'PLZ und Ort', 'Gemeinde'],
  languages: ['Sprachen', 'Sprache', 'Sprachkenntnisse', 'Beratungssprachen'],
  openingHours: ['Öffnungszeiten', 'Öffnungszeit', 'Sprechzeiten', 'Sprechstunde', 'Bürozeiten', 'Erreichbarkeit'],
  checkEmail: ['E-Mail für Rückfragen', 'Prüf-E-Mail', 'E-Mail intern'],
  whatIsIt: ['Was ist das', 'Kurzbeschreibung', 'Beschreibung', 'Was', 'Inhalt'],
  whoIsItFor: ['Für wen ist das', 'Für wen', 'Zielgruppe', 'Zielgruppen'],
  firstStep: ['Was ist der erste Schritt', 'Erster Schritt', 'Anmeldung', 'So geht es', 'Zugang'],
  topics: ['Themen', 'Thema', 'Schlagworte', 'Themenbereich'],
  modes: ['Wie', 'Form', 'Beratungsform'],
  area: ['Gebiet', 'Wohnort der Eltern', 'Zuständig für', 'Einzugsgebiet'],
  contactPerson: ['Ansprechpartner', 'Ansprechpartnerin', 'Ansprechperson', 'Ansprechpartner in', 'Kontakt', 'Kontaktperson', 'Name Ansprechpartner'],
  contactRole: ['Funktion', 'Aufgabe', 'Rolle', 'Funktion Ansprechperson'],
  cost: ['Kosten', 'Preis', 'Beitrag', 'Gebühr', 'Gebühren'],
  costNote: ['Hinweis zu den Kosten', 'Kosten Hinweis', 'Ermäßigung'],
  appointment: ['Termin', 'Terminvereinbarung', 'Anmeldung nötig', 'Voranmeldung'],
  childAgeFrom: ['Kinder ab', 'Alter ab', 'Alter von', 'ab Jahren'],
  childAgeTo: ['Kinder bis', 'Alter bis', 'bis Jahre'],
  notFor: ['Nicht für', 'Ausschluss'],
  documentsToBring: ['Mitbringen', 'Unterlagen', 'Bitte mitbringen', 'Papiere'],
  validFrom: ['Gültig ab', 'Beginn', 'Start', 'von'],
  validUntil: ['Gültig bis', 'Ende', 'Förderung bis', 'befristet bis', 'bis'],
  checkedAt: ['Geprüft am', 'Stand', 'zuletzt geprüft', 'aktualisiert am'],
}

export interface Columns {
  /** Which cell of a row is what. */
  readonly places: ReadonlyMap<ColumnName, number>
  /** Headings that nothing is known about: their cells are not taken over. */
  readonly unknown: readonly string[]
  /** The rows below the heading. */
  readonly rows: readonly TableRow[]
}

const isKnown = (kind: ImportKind, folded: string): ColumnName | undefined =>
  columnNames[kind].find(name => headings[name].some(heading => fold(heading) === folded))

const readHeading = (kind: ImportKind, { cells }: TableRow) => {
  const places = new Map<ColumnName, number>()
  const unknown: string[] = []
  cells.forEach((cell, at) => {
    const name = isKnown(kind, fold(cell))
    if (name !== undefined && !places.has(name)) places.set(name, at)
    else if (cell !== '') unknown.push(cell)
  })
  return { places, unknown }
}

/** Titles and remarks may stand above the heading; it is looked for in so many rows. */
const deepest = 10

/**
 * Finds the heading: the first row with at least two known columns, one of them the name.
 * @throws with a German sentence that lists the names when there is none
 */
export const readColumns = (kind: ImportKind, { rows }: Table): Columns => {
  const needed = kind === 'institutions' ? 'name' : 'title'
  for (const [at, row] of rows.slice(0, deepest).entries()) {
    const { places, unknown } = readHeading(kind, row)
    if (places.has(needed) && (places.size > 1 || row.cells.length === 1)) return { places, unknown, rows: rows.slice(at + 1) }
  }
  throw new Error(`Keine Zeile mit Spaltennamen gefunden. Eine Spalte muss „${headings[needed][0]}“ heißen, möglich sind auch: ${columnNames[kind].map(name => headings[name][0]).join(', ')}.`)
}

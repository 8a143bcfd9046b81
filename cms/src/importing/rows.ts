import type { ColumnName, Columns, ImportKind } from './columns'
import type { TableRow } from './file'
import { fold, foldName } from './fold'
import { readEmail, readPhones, readPlace, readWebsite, type Taken } from './values/contact'
import { readHours } from './values/hours'
import * as words from './values/words'

/** A row as values of a document: only what the row says something about. */
export interface ImportedRow {
  readonly line: number
  /** What names the row in the report. */
  readonly title: string
  /** What makes it the same row in the next file: its number, or its name. */
  readonly key: string
  /** What the person says it is: a slug, `neu`, or nothing. */
  readonly entry: string
  readonly values: Readonly<Record<string, unknown>>
  /** Of an offer, as it is written. */
  readonly institution?: string
  /** Of an offer, as they are written. */
  readonly topics: readonly string[]
  /** What is not taken over, in German. */
  readonly left: readonly string[]
}

/** Letters that a sentence of an offer may have; longer text goes where there is room. */
const sentence = 200

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

/** Reads one row with the columns that were found. */
export const readRow = (kind: ImportKind, { places }: Columns, { line, cells }: TableRow): ImportedRow => {
  const left: string[] = []
  const values: Record<string, unknown> = {}
  const cell = (name: ColumnName) => {
    const at = places.get(name)
    return at === undefined ? '' : cells[at] ?? ''
  }
  const take = <Value>({ value, left: more }: Taken<Value>) => {
    left.push(...more)
    return value
  }
  const put = (name: string, value: unknown) => {
    if (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) values[name] = value
  }
  const putText = (name: ColumnName, limit: number) => {
    const text = cell(name)
    if (text.length > limit) left.push(`Der Text hat ${text.length} Zeichen, möglich sind ${limit}: „${text.slice(0, 60)} …“`)
    else put(name, text)
  }
  const place = () => {
    const found = readPlace({
      name: cell('placeName'), street: cell('streetAddress'), postalCode: cell('postalCode'), locality: cell('addressLocality'),
    })
    put('places', found === null ? null : [found])
  }
  const title = cell(kind === 'institutions' ? 'name' : 'title').replace(/\s+/g, ' ')
  put('website', take(readWebsite(cell('website'))))
  put('languages', take(words.readWords(words.languageWords, cell('languages'))))
  place()

  if (kind === 'institutions') {
    put('name', title)
    put('kind', take(words.readWord(words.kindsOfInstitutions, cell('kind'))))
    putText('description', 1500)
    put('isMember', take(words.readYes(cell('isMember'))))
    put('memberSince', take(words.readDay(cell('memberSince'))))
    put('phones', [...take(readPhones(cell('phones'))), ...take(readPhones(cell('fax'), true))])
    put('email', take(readEmail(cell('email'))))
    put('checkEmail', take(readEmail(cell('checkEmail'))))
    put('openingHours', take(readHours(cell('openingHours'))))
    return { line, title, key: cell('key') || foldName(title), entry: cell('entry'), values, topics: [], left }
  }

  put('title', title)
  const body: object[] = []
  for (const name of ['whatIsIt', 'whoIsItFor', 'firstStep'] as const) {
    const text = cell(name)
    if (text.length <= sentence) {
      put(name, text)
    } else {
      left.push(`Zu lang für einen Satz (${text.length} Zeichen, möglich sind ${sentence}), steht jetzt unter „Mehr dazu“: „${text.slice(0, 60)} …“`)
      body.push(...text.split(/\n+/).map(paragraph))
    }
  }
  put('body', body)
  put('kind', take(words.readWord(words.kindsOfOffers, cell('kind'))))
  put('modes', take(words.readWords(words.modeWords, cell('modes'))))
  put('area', take(words.readWord(words.areaWords, cell('area'))))
  put('cost', take(words.readWord(words.costWords, cell('cost'))))
  put('appointment', take(words.readWord(words.appointmentWords, cell('appointment'))))
  for (const name of ['childAgeFrom', 'childAgeTo'] as const) put(name, take(words.readNumber(cell(name))))
  for (const name of ['validFrom', 'validUntil', 'checkedAt'] as const) put(name, take(words.readDay(cell(name))))
  putText('costNote', 200)
  putText('notFor', 300)
  put('documentsToBring', cell('documentsToBring'))
  const contact = {
    person: cell('contactPerson').slice(0, 150), role: cell('contactRole').slice(0, 150),
    phones: take(readPhones(cell('phones'))), email: take(readEmail(cell('email'))),
  }
  const known = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== null && value.length > 0))
  put('contact', Object.keys(known).length === 0 ? null : known)
  const institution = cell('institution')
  return {
    line, title, entry: cell('entry'), values, left,
    key: cell('key') || `${foldName(title)} | ${foldName(institution)}`,
    institution,
    topics: cell('topics').split(/\s*[,;/|\n]\s*/).filter(topic => fold(topic) !== ''),
  }
}

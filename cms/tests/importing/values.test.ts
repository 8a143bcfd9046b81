import { readColumns } from '../../src/importing/columns'
import { readTable } from '../../src/importing/file'
import { foldName, likeness } from '../../src/importing/fold'
import { readEmail, readPhones, readPlace, readWebsite } from '../../src/importing/values/contact'
import { readHours } from '../../src/importing/values/hours'
import { languageWords, readDay, readWords } from '../../src/importing/values/words'
import { choiceWords } from '../../src/admin/words/choices'

const windows1252 = (text: string) => Buffer.from(text.replace(/[–„“]/g, sign => ({ '–': '\x96', '„': '\x84', '“': '\x93' })[sign] ?? sign), 'latin1')

describe('the file', () => {
  test.each([
    ['Windows-1252', windows1252('Name;Ort\r\nFrauenhaus „Süd“;Göttingen\r\n'), 'Windows-1252'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFName;Ort\nFrauenhaus „Süd“;Göttingen\n'), 'UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFName;Ort\nFrauenhaus „Süd“;Göttingen\n', 'utf16le'), 'UTF-16'],
    ['commas', Buffer.from('Name,Ort\nFrauenhaus „Süd“,Göttingen\n'), 'UTF-8'],
    ['tabs', Buffer.from('Name\tOrt\nFrauenhaus „Süd“\tGöttingen\n'), 'UTF-8'],
    ['a named separator', Buffer.from('sep=|\r\nName|Ort\r\nFrauenhaus „Süd“|Göttingen\r\n'), 'UTF-8'],
  ])('is read: %s', (_name, bytes, encoding) => {
    const table = readTable(bytes)
    expect(table.encoding).toBe(encoding)
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Name', 'Ort'], ['Frauenhaus „Süd“', 'Göttingen']])
  })

  test('says the line of each row, also below titles, empty rows and cells of several lines', () => {
    const table = readTable(Buffer.from('Liste der Einrichtungen;;\n;;\nName;Telefon;Bemerkung\n"A\nB";1;x\n\nC;2;y\n'))
    const { places, unknown, rows } = readColumns('institutions', table)
    expect([...places.keys()]).toEqual(['name', 'phones'])
    expect(unknown).toEqual(['Bemerkung'])
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([[4, 'A\nB'], [7, 'C']])
  })

  test.each([
    ['an Excel file', Buffer.from('PK\u0003\u0004…', 'latin1'), 'CSV UTF-8'],
    ['something else', Buffer.from('\u0000\u0001Name;Ort'), 'keine Tabelle'],
    ['a quote too many', Buffer.from('Name;Ort\n"A;B\n'), 'Anführungszeichen'],
  ])('is refused with a sentence: %s', (_name, bytes, sentence) => {
    expect(() => readTable(bytes)).toThrow(sentence)
  })

  test('without a name there is no heading', () => {
    expect(() => readColumns('institutions', readTable(Buffer.from('Foo;Bar\n1;2\n')))).toThrow('Eine Spalte muss „Name“ heißen')
  })
})

test.each([
  ['0551 400-0', ['0551 400-0 voice']],
  ['0551/12345; 0170 1234567', ['0551/12345 voice', '0170 1234567 cell']],
  ['Tel. 05527 841-0 / Fax: 05527 841-99', ['05527 841-0 voice', '05527 841-99 fax']],
  ['0551 12345 und 12346', ['0551 12345 voice', '0551 12346 voice']],
  ['+49 (0)551 400 0', ['+49 (0)551 400 0 voice']],
  ['0551 12345 (nur vormittags)', ['0551 12345 voice nur vormittags']],
  ['siehe Website', []],
])('telephone numbers of „%s“', (cell, expected) => {
  const { value } = readPhones(cell)
  expect(value.map(({ number, type, description }) => [number, type, description].filter(Boolean).join(' '))).toEqual(expected)
})

test('addresses of the web and of mail', () => {
  expect(readEmail('Info(at)Verein.DE, zweite@verein.de')).toEqual({ value: 'info@verein.de', left: ['zweite E-Mail-Adresse zweite@verein.de'] })
  expect(readEmail('keine').left).toHaveLength(1)
  expect(readWebsite('www.verein.de/gruppe')).toEqual({ value: 'https://www.verein.de/gruppe', left: [] })
  expect(readWebsite('folgt').left).toHaveLength(1)
})

test.each([
  [{ name: '', street: 'Lange Str. 3, 37073 Göttingen', postalCode: '', locality: '' }],
  [{ name: '', street: 'Lange Str. 3', postalCode: '', locality: '37073 Göttingen' }],
  [{ name: '', street: 'Lange Str. 3', postalCode: '37073', locality: 'Göttingen' }],
])('a place in %j', (cells) => {
  expect(readPlace(cells)).toEqual({ streetAddress: 'Lange Str. 3', postalCode: '37073', addressLocality: 'Göttingen' })
})

test.each([
  ['Mo–Do 9–12 und 14–16 Uhr, Fr 9.00–12.30 Uhr', ['mo,tu,we,th 09:00:00-12:00:00', 'mo,tu,we,th 14:00:00-16:00:00', 'fr 09:00:00-12:30:00']],
  ['dienstags 16:30 bis 18:30 Uhr', ['tu 16:30:00-18:30:00']],
  ['Mo, Mi und Fr: 8 - 12 Uhr', ['mo,we,fr 08:00:00-12:00:00']],
  ['Mo 10-9 Uhr', []],
  ['nach Vereinbarung', []],
])('opening hours „%s“', (cell, expected) => {
  const { value, left } = readHours(cell)
  expect(value.map(({ weekdays, opensAt, closesAt }) => `${weekdays.join()} ${opensAt}-${closesAt}`)).toEqual(expected)
  if (expected.length === 0) expect(left).toHaveLength(1)
})

test.each([
  ['31.12.2027', '2027-12-31'], ['1.3.27', '2027-03-01'], ['2027-12-31', '2027-12-31'], ['3. Mai 2027', '2027-05-03'],
  ['März 2023', '2023-03-01'], ['03/2023', '2023-03-01'], ['31.2.2027', null], ['bald', null],
])('the day „%s“', (cell, day) => {
  expect(readDay(cell).value).toBe(day)
})

test('knows every language of the directory', () => {
  expect(Object.keys(languageWords).sort()).toEqual(Object.keys(choiceWords.languages ?? {}).sort())
  expect(readWords(languageWords, 'Deutsch, Farsi/Dari und Klingonisch')).toEqual({ value: ['de', 'fa'], left: ['„Klingonisch“ ist nicht bekannt'] })
})

test('the same institution under two spellings is found, two different ones are kept apart', () => {
  expect(foldName('Verein für Väter e.V.')).toBe(foldName('VEREIN FÜR VAETER'))
  expect(likeness(foldName('Beratungsstelle Süd'), foldName('Beratungs-Stelle Süd'))).toBeGreaterThan(0.88)
  expect(likeness(foldName('Frauenhaus Göttingen'), foldName('Familienzentrum Göttingen'))).toBeLessThan(0.88)
})

import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { signIn } from '../support/editor'
import { cmsRoot, templatePath, testFolder } from '../support/paths'
import { environment, launch } from '../support/server'

const database = path.join(testFolder, `import-${process.pid}.db`)
const file = path.join(testFolder, `import-${process.pid}.csv`)
const reportFile = path.join(testFolder, `import-report-${process.pid}.csv`)

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/import.ts', ...args], {
    cwd: cmsRoot, encoding: 'utf8', env: environment(0, { DATABASE_FILENAME: database }),
  })
  return { status, stdout, stderr }
}

const rows = (sql: string, ...values: string[]): Record<string, unknown>[] => {
  const connection = new DatabaseSync(database, { readOnly: true })
  try {
    return connection.prepare(sql).all(...values)
  } finally {
    connection.close()
  }
}

const change = (sql: string) => {
  const connection = new DatabaseSync(database)
  connection.exec(sql)
  connection.close()
}

const names = () => rows('select name from institutions where locale = \'de\' and published_at is null order by name').map(({ name }) => String(name))

interface Line {
  nr: string
  name: string
  phone: string
  place: string
  website: string
  hours: string
}

/** A list as an alliance keeps it: 180 rows, Windows-1252, semicolons, merged numbers, a title above, remarks beside. */
const people = ['Beratungsstelle', 'Familienzentrum', 'Verein für Väter', 'Mütterzentrum', 'Nachbarschaftshilfe', 'Elternschule']
const towns = ['Göttingen', 'Duderstadt', 'Hann. Münden', 'Osterode', 'Bovenden', 'Rosdorf']
const list: Line[] = Array.from({ length: 180 }, (_, at) => ({
  nr: String(at + 1),
  name: `${people[at % 6]} ${towns[Math.floor(at / 6) % 6]} ${Math.floor(at / 36) + 1} e.V.`,
  phone: at % 3 === 0 ? `0551/${40000 + at}; 0170 55${1000 + at}` : `Tel. 0551 ${40000 + at} / Fax: 0551 ${50000 + at}`,
  place: `Straße ${at + 1};37073 Göttingen`,
  website: `www.traeger-${at + 1}.example`,
  hours: at % 5 === 0 ? 'nach Absprache' : 'Mo–Do 9–12 Uhr',
}))

const write = (lines: readonly Line[]) => {
  const text = [
    'Einrichtungen für Alleinerziehende – Stand März;;;;;;;',
    'Nr.;Name der Einrichtung;Tel.;Straße;PLZ/Ort;Homepage;Öffnungszeiten;Bemerkung',
    ...lines.map(({ nr, name, phone, place, website, hours }) => `${nr};"${name}";"${phone}";${place};${website};${hours};ruft zurück`),
  ].join('\r\n')
  writeFileSync(file, Buffer.from(text.replace(/–/g, '\x96'), 'latin1'))
}

beforeAll(() => copyFileSync(templatePath(), database))
afterAll(() => {
  for (const made of [database, file, reportFile]) rmSync(made, { force: true })
})

const [first] = list
const known = () => names()[0] ?? ''

test('a trial reports everything and writes nothing', () => {
  const before = names()
  // The first row is an institution that is there, the second a copy of the first, the last one nearly the same as another.
  write([
    ...list.slice(0, 177), { ...list[0], nr: '', name: known() } as Line, { ...list[0], nr: '1' } as Line,
    { ...list[3], nr: '999', name: String(list[3]?.name).replace('Mütterzentrum', 'Mütter-Zentren') } as Line,
  ])
  const { status, stdout, stderr } = run(file, '--report', reportFile)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('180 Zeilen gelesen (Windows-1252, Trennzeichen Semikolon).')
  expect(stdout).toContain('Diese Spalten kennen wir nicht, sie bleiben weg: Bemerkung')
  expect(stdout).toMatch(/ 177 {2}neu/)
  expect(stdout).toMatch(/ 1 {2}unverändert/)
  expect(stdout).toContain('Im Verzeichnis steht etwas anderes, und das bleibt')
  expect(stdout).toMatch(/ 1 {2}doppelt in der Datei/)
  expect(stdout).toMatch(/ 1 {2}bitte entscheiden/)
  expect(stdout).toContain('Steht schon in Zeile 3.')
  expect(stdout).toContain('Sieht aus wie')
  expect(stdout).toContain('„nach Absprache“ in den Öffnungszeiten wurde nicht verstanden')
  expect(stdout).toContain('Das war eine Probe')
  expect(names()).toEqual(before)
  const report = readFileSync(reportFile, 'utf8')
  expect(report.startsWith('\uFEFFZeile;Name;Ergebnis;Felder;Hinweise\r\n')).toBe(true)
})

test('a list that fails at its ninetieth row leaves nothing behind', () => {
  write(list)
  const before = names()
  change(`create trigger full before insert on institutions when (select count(*) from institutions) > ${
    Number(rows('select count(*) as count from institutions')[0]?.count) + 89} begin select raise(abort, 'The disk is full'); end`)
  expect(run(file, '--apply').status).not.toBe(0)
  expect(names()).toEqual(before)
  change('drop trigger full')
})

test('applied, all rows are drafts, and a second time nothing changes', () => {
  write(list)
  const published = rows('select count(*) as count from institutions where published_at is not null')
  expect(run(file, '--apply').stdout).toMatch(/ 180 {2}neu/)
  expect(names()).toEqual(expect.arrayContaining(list.map(({ name }) => name)))
  expect(rows('select count(*) as count from institutions where published_at is not null')).toEqual(published)
  const numbers = rows(`select p.number, p.type from components_fields_phones p
    join institutions_cmps c on c.cmp_id = p.id and c.field = 'phones' join institutions i on i.id = c.entity_id
    where i.name = ? order by c."order"`, String(first?.name))
  expect(numbers.map(({ type }) => type)).toEqual(['voice', 'cell'])
})

test('a later file changes nothing twice, updates what it says differently, and keeps what editors wrote', async () => {
  const server = await launch({ DATABASE_FILENAME: database })
  const editor = await signIn(server.url)
  const [{ document_id: edited } = {}] = rows('select document_id from institutions where name = ?', String(list[1]?.name))
  await editor.update('api::institution.institution', String(edited), { website: 'https://neu.example' })
  await server.stop()

  write(list.map((line, at) => (at < 2 ? { ...line, name: `${line.name} (neu)`, website: 'www.umgezogen.example' } : line)))
  const { stdout } = run(file, '--apply')
  expect(stdout).toMatch(/ 0 {2}neu/)
  expect(stdout).toMatch(/ 2 {2}geändert/)
  expect(stdout).toMatch(/ 178 {2}unverändert/)
  expect(stdout).toContain('Im Verzeichnis steht etwas anderes, und das bleibt: Internetseite')
  expect(rows('select website from institutions where published_at is null and name in (?, ?) order by website',
    `${list[0]?.name} (neu)`, `${list[1]?.name} (neu)`).map(({ website }) => website))
    .toEqual(['https://neu.example', 'https://www.umgezogen.example'])
})

test('offers find their institution and topics, and long text loses nothing', () => {
  const [{ name: topic } = {}] = rows('select name from topics where locale = \'de\' and published_at is not null')
  const long = 'Ein langer Satz über die Gruppe, der nicht aufhört. '.repeat(6).trim()
  writeFileSync(file, [
    'Angebot;Anbieter;Thema;Kurzbeschreibung;Zielgruppe;Kosten;Alter von;Förderung bis;Ansprechpartnerin;Telefon',
    `Offener Treff;${list[7]?.name};${String(topic)}, Klingonisch;${long};Alleinerziehende;kostenlos;0;31.12.2027;Team Treff;99`,
    'Zweiter Treff;Gibt es nicht;;kurz;alle;;;;;',
  ].join('\n'))
  const { stdout } = run(file, '--kind', 'offers', '--apply')
  expect(stdout).toMatch(/ 2 {2}neu/)
  expect(stdout).toContain('Das Thema „Klingonisch“ gibt es nicht')
  expect(stdout).toContain('Die Institution „Gibt es nicht“ gibt es noch nicht')
  expect(stdout).toContain('„99“ ist keine Telefonnummer')
  const [offer] = rows(`select o.cost, o.child_age_from, o.valid_until, o.body, o.what_is_it, i.name from offers o
    left join offers_institution_lnk l on l.offer_id = o.id left join institutions i on i.id = l.institution_id
    where o.title = 'Offener Treff' and o.published_at is null`)
  expect(offer).toMatchObject({ cost: 'free', child_age_from: 0, name: list[7]?.name, what_is_it: null })
  expect(String(offer?.body)).toContain('der nicht aufhört')
})

test('bad arguments and files end with a sentence', () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('So geht es: npm run import') })
  expect(run('/gibt/es/nicht.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('gibt es nicht') })
})
